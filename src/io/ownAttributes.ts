/** Names of the attributes that a graph of Standpoint's own has, and of the ends and ids of its nodes and edges. */
const OWN: ReadonlySet<string> = new Set(
  (
    'id key source target type label name kind aliases description note mentions publishes bearsOn merged participants place ' +
    'polarity form certainty saidBy cue claim date sign relation valence affiliation directed undirected holder ' +
    'quotations documents document sentences record x y z size color r g b __proto'
  ).split(' '),
)

export const isOwnAttribute = (name: string): boolean => OWN.has(name)

/** The name of an imported attribute in a graph of Standpoint's own: with an underscore where that has one of this name. */
export const apartFromOwn = (name: string): string => (OWN.has(name.replace(/_+$/, '')) ? `${name}_` : name)

/** The name that an attribute had before `apartFromOwn`. */
export const beforeApart = (name: string): string =>
  name.endsWith('_') && OWN.has(name.replace(/_+$/, '')) ? name.slice(0, -1) : name
