import type { Measure } from '../../analysis/question'

/** How a measure is made, for the fold below its answer. */
export interface MethodText {
  readonly means: string
  readonly formula: string
  readonly source: string
  /** What users of Discourse Network Analyzer know it as. */
  readonly dna?: string
}

const FREEMAN = 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.'

export const METHOD: Readonly<Record<Measure, MethodText>> = {
  camps: {
    means:
      'Divides the network so that as few ties as possible contradict it: positive ties belong within a camp, negative ones between camps. The least number of ties that contradict any division into two is the frustration index.',
    formula:
      'L = least, over all divisions, of (positive ties between camps + negative ties within one); F = 1 − 2L / m, with m ties. Chance: the signs shuffled on the same ties.',
    source:
      'Abelson & Rosenberg (1958), Behavioral Science 3; Harary (1959), Behavioral Science 4; Aref & Wilson (2019), Journal of Complex Networks 7. More than two camps: Davis (1967), Human Relations 20; Doreian & Mrvar (1996), Social Networks 18.',
  },
  balance: {
    means:
      'A triangle is balanced when its three signs multiply to plus: friends of friends are friends, enemies of enemies are friends. In the weak sense three mutual enemies are balanced too.',
    formula:
      'Balanced share = (n₊₊₊ + n₊₋₋) / all triangles; weak: 1 − n₊₊₋ / all. Chance: the signs shuffled on the same ties; z = (observed − mean) / sd.',
    source:
      'Cartwright & Harary (1956), Psychological Review 63; Davis (1967), Human Relations 20; Leskovec, Huttenlocher & Kleinberg (2010), CHI.',
  },
  laplacian: {
    means:
      'Orders everybody from one camp to the other, so that positive ties are short and negative ones cross the middle. It is no ideological scale.',
    formula:
      'L = D − A, with A the signed ties and D the sums of their weights; the vector of its smallest eigenvalue, which is 0 where the network is balanced.',
    source: 'Hou, Li & Pan (2003), Linear Algebra and its Applications 371; Kunegis et al. (2010), SDM.',
  },
  pn: {
    means: 'High for those with friends who have friends themselves, low for those with enemies.',
    formula: 'x = (I − A / (2n − 2))⁻¹ 1, with A = P − 2N: an enemy counts twice against.',
    source: 'Everett & Borgatti (2014), Social Networks 38, 111–120.',
  },
  modularity: {
    means:
      'How much more positive weight lies within parts, and negative between them, than chance would put there.',
    formula: 'Q = [(positive within − expected) − (negative within − expected)] / all weight.',
    source: 'Gómez, Jensen & Arenas (2009), Physical Review E 80, 016114, eq. 9 (directed: eq. 11).',
  },
  walks: {
    means: 'Balance over closed walks of every length, short ones most.',
    formula: 'K = tr(e^A) / tr(e^|A|), with A the signed ties and |A| the same without signs.',
    source: 'Estrada & Benzi (2014), Physical Review E 90, 042802, eq. 7.',
  },
  ties: {
    means:
      'Two are tied by what they take positions on both, in agreement (congruence) or contradiction (conflict).',
    formula:
      'congruence = Σⱼ Σₖ x(i,j,k) · x(h,j,k); conflict = Σⱼ Σₖ x(i,j,k) · x(h,j,1−k); subtract = congruence − conflict; x counts the stances of i on j for (k = 1) and against (k = 0).',
    source:
      'Leifeld (2016), Policy Debates as Dynamic Networks; Leifeld (2017), Oxford Handbook of Political Networks.',
    dna: 'one-mode network; stance = statement, actor = person or organisation, issue = concept, polarity = agreement (qualifier)',
  },
  matrix: {
    means: 'Who takes which position on what: a row an actor, a column an issue.',
    formula:
      'ignore = x(i,j,1) + x(i,j,0); subtract = x(i,j,1) − x(i,j,0); combine: 1 only for, 2 only against, 3 both; x counts the stances of i on j for (k = 1) and against (k = 0). Activity divides by all stances of the actor, prominence by all on the issue.',
    source: 'Leifeld (2017), Oxford Handbook of Political Networks.',
    dna: 'two-mode network (affiliation network)',
  },
  'issue-bars': {
    means: 'Who stands for and against each issue, the most disputed first.',
    formula: 'Dispute = 2 · min(f, a) / (f + a), with f holders for and a against. Marked as ours.',
    source: 'A count; the picture is that of the barplot in Discourse Network Analyzer’s R package (rDNA).',
    dna: 'barplot of concepts by agreement',
  },
  coalitions: {
    means:
      'Groups of actors who agree with each other more than with others, and the issues that hold each together.',
    formula:
      'Louvain’s method on the positive ties of the one-mode network; an issue holds a group together by its congruence − conflict within.',
    source:
      'Leifeld (2017), Oxford Handbook of Political Networks; Blondel et al. (2008), J. Stat. Mech. P10008; modularity: Newman (2004).',
    dna: 'congruence or subtract network with a community detection',
  },
  polarisation: {
    means:
      'How far the discourse falls into two groups that agree within and contradict each other: 0 for a consensus, 0.5 for two even groups at odds.',
    formula:
      'The greatest signed modularity of a division into two, congruence as positive and conflict as negative ties.',
    source:
      'Waugh et al. (2009), arXiv:0907.3509; Gómez, Jensen & Arenas (2009), Physical Review E 80, 016114.',
    dna: 'not dna_polarization, which adds up deviations from an ideal split',
  },
  agreement: {
    means: 'On which issues two take the same side, on which opposite ones.',
    formula:
      'For or against: the sign of supports − opposes, counted by sentence; share = same sides / issues on which both take one.',
    source: 'A count, issue by issue.',
    dna: 'a cell of the one-mode congruence network, taken apart',
  },
  degree: {
    means: 'How many positive and negative ties each has.',
    formula: 'A pair’s stances are one tie with the sign of supports − opposes, counted by sentence.',
    source: FREEMAN,
  },
  betweenness: {
    means: 'How much of the way between others leads past it. Signs and weights do not count.',
    formula: 'Share of the shortest paths between all pairs of others that pass it.',
    source: `Freeman, L. C. (1977), Sociometry 40, 35–41. ${FREEMAN}`,
  },
  closeness: {
    means: 'How near it is to all others. Signs and weights do not count.',
    formula: 'Nodes that reach it / sum of their distances, times their share of all others.',
    source: `${FREEMAN} Parts of a network: Wasserman & Faust (1994), p. 201.`,
  },
  pagerank: {
    means: 'How often a walk along the ties, which now and then starts afresh, comes by.',
    formula: 'Damping 0.85; ties by weight.',
    source: 'Page, Brin, Motwani & Winograd (1999), Stanford InfoLab 1999-66.',
  },
  eigenvector: {
    means: 'High for who is tied to those who are high themselves.',
    formula: 'λx = Ax, x of length 1; ties by weight, without signs.',
    source: 'Bonacich (1986), American Journal of Sociology 92, 1170–1182.',
  },
  communities: {
    means: 'Parts that are densely tied by positive ties. Unlike camps they do not look at negative ones.',
    formula: 'The division with the greatest modularity that Louvain’s method finds, seeded.',
    source: 'Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Stat. Mech. P10008.',
  },
  brokerage: {
    means: 'Who stands between two who are not tied, and how the three lie to the camps.',
    formula:
      'Each path a → b → c of positive ties without a → c counts once for b, by the camps of the three.',
    source: 'Gould & Fernandez (1989), Sociological Methodology 19, 89–126.',
  },
}
