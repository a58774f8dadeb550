"""Reads JSON-LD with rdflib and prints its annotations and records as JSON. Reading must not need the network."""

import json
import socket
import sys

from rdflib import Graph, Namespace, RDF, RDFS


def refuse(*_):
    raise OSError("no network in this test")


socket.socket.connect = refuse

OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
OWN = Namespace("urn:standpoint:vocabulary#")

graph = Graph().parse(sys.argv[1], format="json-ld")


def one(subject, predicate):
    value = graph.value(subject, predicate)
    return None if value is None else value.toPython()


def all_of(subject, predicate):
    return sorted(str(value) for value in graph.objects(subject, predicate))


def annotation(node):
    target = graph.value(node, OA.hasTarget)
    told = {"body": one(node, OA.hasBody), "source": one(target, OA.hasSource), "creators": all_of(node, DCTERMS.creator)}
    for selector in graph.objects(target, OA.hasSelector):
        for name in ("exact", "prefix", "suffix", "start", "end"):
            value = one(selector, OA[name])
            if value is not None:
                told[name] = value
    return told


def chain(node):
    """Speakers from the document back to the nearest to the holder, by PROV-O alone."""
    speakers = []
    node = graph.value(node, PROV.wasDerivedFrom)
    while node is not None:
        speakers.append(one(node, PROV.wasAttributedTo))
        node = graph.value(node, PROV.wasDerivedFrom)
    return speakers


def stance(node):
    said_by = graph.value(node, OWN.saidBy)
    return {
        "holder": one(node, OWN.holder),
        "toward": one(node, OWN.toward),
        "polarity": one(node, OWN.polarity),
        "certainty": one(node, OWN.certainty),
        "date": None if graph.value(node, OWN.date) is None else str(graph.value(node, OWN.date)),
        "note": one(node, RDFS.comment),
        "saidBy": [str(item) for item in graph.items(said_by)] if said_by is not None else None,
        "chain": chain(node),
        "attributed": all_of(node, PROV.wasAttributedTo),
    }


activity = graph.value(predicate=RDF.type, object=PROV.Activity)
found = {
    "annotations": {str(node): annotation(node) for node in graph.subjects(RDF.type, OA.Annotation)},
    "stances": {str(node): stance(node) for node in graph.subjects(RDF.type, OWN.Stance)},
    "names": {str(node): one(node, RDFS.label) for node in graph.subjects(RDF.type, OWN.Actor)},
    "coders": sorted(one(agent, RDFS.label) for agent in graph.objects(activity, PROV.wasAssociatedWith)),
    "used": all_of(activity, PROV.used),
    "hash": one(graph.value(predicate=RDF.type, object=OWN.Coding), OWN.codingSha256),
}
json.dump(found, sys.stdout)
