import type { Question } from './question'
import type { Report } from './report'
import type { Asked } from './reports/asked'
import { balanceReport } from './reports/balance'
import { campsReport } from './reports/camps'
import { coalitionsReport, issueBarsReport, polarisationReport, tiesReport } from './reports/discourse'
import {
  agreementReport,
  brokerageReport,
  centralityReport,
  communitiesReport,
  degreeReport,
} from './reports/places'
import { laplacianReport, modularityReport, pnReport, walksReport } from './reports/spectral'

const ANSWERS: Readonly<Record<Question['measure'], (asked: Asked) => Report | Promise<Report>>> = {
  camps: campsReport,
  balance: balanceReport,
  laplacian: laplacianReport,
  pn: pnReport,
  modularity: modularityReport,
  walks: walksReport,
  ties: tiesReport,
  'issue-bars': issueBarsReport,
  coalitions: coalitionsReport,
  polarisation: polarisationReport,
  agreement: agreementReport,
  degree: degreeReport,
  betweenness: (asked) => centralityReport(asked, 'betweenness'),
  closeness: (asked) => centralityReport(asked, 'closeness'),
  pagerank: (asked) => centralityReport(asked, 'pagerank'),
  eigenvector: (asked) => centralityReport(asked, 'eigenvector'),
  communities: communitiesReport,
  brokerage: brokerageReport,
}

/** Measures what a question asks of a project. Same project and question, same report (but for what runs out of time). */
export async function answer(asked: Asked): Promise<Report> {
  return ANSWERS[asked.question.measure](asked)
}
