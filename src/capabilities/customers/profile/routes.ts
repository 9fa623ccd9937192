import { answer } from '../../../platform/http/endpoint.ts'
import { colleagues } from '../../access/index.ts'
import { changeCustomer } from './change.ts'
import * as contract from './contract.ts'
import { showInteraction } from './interaction.ts'
import { showNews } from './news.ts'
import { showSummary } from './summary.ts'
import { showTimeline } from './timeline.ts'
import { showTimelineShape } from './timeline-shape.ts'

export const routes = [
  answer(contract.showTimeline, showTimeline),
  answer(contract.showTimelineShape, showTimelineShape),
  answer(contract.showInteraction, showInteraction),
  answer(contract.showSummary, showSummary),
  answer(contract.showNews, showNews),
  answer(contract.changeCustomer, changeCustomer),
  answer(contract.listColleagues, async (context) => ({ colleagues: await colleagues(context) })),
]
