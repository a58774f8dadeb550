"""Reads a file as another program does and prints what it found as JSON, for the tests beside this."""

import inspect
import json
import sys


def graph_of(form, path):
    import networkx as nx

    if form == "graphml":
        return nx.read_graphml(path, force_multigraph=True)
    if form == "gexf":
        from networkx.readwrite.gexf import GEXF

        # networkx before 3.3 knows every element of GEXF 1.3, but not its namespace.
        GEXF.versions.setdefault(
            "1.3",
            {
                **GEXF.versions["1.2draft"],
                "NS_GEXF": "http://gexf.net/1.3",
                "NS_VIZ": "http://gexf.net/1.3/viz",
                "VERSION": "1.3",
            },
        )
        return nx.read_gexf(path, version="1.3")
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    if form == "node-link":
        takes = inspect.signature(nx.node_link_graph).parameters
        return nx.node_link_graph(data, **({"edges": "edges"} if "edges" in takes else {"link": "edges"}))
    return nx.cytoscape_graph(data)


def told(graph):
    edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (source, target, data.get("id"), data) for source, target, data in graph.edges(data=True)
    )
    return {
        "directed": graph.is_directed(),
        "graph": graph.graph,
        "nodes": {str(key): data for key, data in graph.nodes(data=True)},
        "edges": {str(key): [source, target, data] for source, target, key, data in edges},
    }


def rows_of(path):
    import csv

    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


form, path = sys.argv[1:]
found = rows_of(path) if form == "csv" else told(graph_of(form, path))
json.dump(found, sys.stdout)
