import { answer } from '../../platform/http/endpoint.ts'
import * as ideas from './ideas/contract.ts'
import { answerIdea, deleteIdea, suggestIdea, takeBackVote, voteForIdea } from './ideas/ideas.ts'
import { listIdeas } from './ideas/list.ts'

export const routes = [
  answer(ideas.listIdeas, listIdeas),
  answer(ideas.suggestIdea, suggestIdea),
  answer(ideas.voteForIdea, voteForIdea),
  answer(ideas.takeBackVote, takeBackVote),
  answer(ideas.answerIdea, answerIdea),
  answer(ideas.deleteIdea, deleteIdea),
]
