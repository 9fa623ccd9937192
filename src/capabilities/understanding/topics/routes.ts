import { answer } from '../../../platform/http/endpoint.ts'
import { forWholeOrganisation } from '../scope.ts'
import { changeTopic, createTopic, mergeTopic } from './change.ts'
import * as contract from './contract.ts'
import { labelComment, unlabelComment } from './label.ts'
import { startTopics } from './start.ts'
import { listTopics, showTopic } from './topics.ts'

export const topicRoutes = [
  answer(contract.listTopics, listTopics),
  answer(contract.showTopic, showTopic),
  answer(contract.createTopic, forWholeOrganisation(createTopic)),
  answer(contract.changeTopic, forWholeOrganisation(changeTopic)),
  answer(contract.mergeTopic, forWholeOrganisation(mergeTopic)),
  answer(contract.startTopics, forWholeOrganisation(startTopics)),
  answer(contract.labelComment, forWholeOrganisation(labelComment)),
  answer(contract.unlabelComment, forWholeOrganisation(unlabelComment)),
]
