import { answer } from '../../platform/http/endpoint.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { frontLineRoutes } from './front-line/routes.ts'
import * as ideas from './ideas/contract.ts'
import { answerIdea, deleteIdea, suggestIdea, takeBackVote, voteForIdea } from './ideas/ideas.ts'
import { listIdeas } from './ideas/list.ts'
import { storiesRoutes } from './stories/routes.ts'

export const routes = [
  answer(ideas.listIdeas, listIdeas),
  answer(ideas.suggestIdea, suggestIdea),
  answer(ideas.voteForIdea, voteForIdea),
  answer(ideas.takeBackVote, takeBackVote),
  answer(ideas.answerIdea, answerIdea),
  answer(ideas.deleteIdea, deleteIdea),
  ...calendarRoutes,
  ...frontLineRoutes,
  ...storiesRoutes,
]
