import { narrowed } from './narrowed'
import type { Question } from './question'
import { isOfStatements, settled } from './questionOptions'
import type { Report } from './report'
import { agreementReport } from './reports/agreement'
import type { Asked } from './reports/asked'
import { balanceReport } from './reports/balance'
import { brokerageReport } from './reports/brokerage'
import { campsReport } from './reports/camps'
import { centralityReport } from './reports/centrality'
import { coalitionsReport } from './reports/coalitions'
import { communitiesReport } from './reports/communities'
import { degreeReport } from './reports/degree'
import { issueBarsReport } from './reports/issueBars'
import { polarisationReport } from './reports/polarisation'
import { laplacianReport } from './reports/laplacian'
import { matrixReport } from './reports/matrix'
import { modularityReport } from './reports/modularity'
import { pnReport } from './reports/pn'
import { walksReport } from './reports/walks'
import { tiesReport } from './reports/ties'

const ANSWERS: Readonly<Record<Question['measure'], (asked: Asked) => Report | Promise<Report>>> = {
  camps: campsReport,
  balance: balanceReport,
  laplacian: laplacianReport,
  pn: pnReport,
  modularity: modularityReport,
  walks: walksReport,
  ties: tiesReport,
  matrix: matrixReport,
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
  const question = settled(asked.question)
  const { project, leftOut } = isOfStatements(question)
    ? { project: asked.project, leftOut: [] }
    : narrowed(asked.project, question)
  const report = await ANSWERS[question.measure]({ ...asked, project, question })
  return leftOut.length === 0 ? report : { ...report, leftOut: [...leftOut, ...report.leftOut] }
}
