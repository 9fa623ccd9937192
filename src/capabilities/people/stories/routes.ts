import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { deleteException, listExceptions, noteException } from './exceptions/exceptions.ts'
import {
  cheerStory,
  deleteStory,
  hideStory,
  listStories,
  showStoryAgain,
  takeBackCheer,
  tellStory,
} from './stories.ts'

export const storiesRoutes: readonly Answer[] = [
  answer(contract.listStories, listStories),
  answer(contract.tellStory, tellStory),
  answer(contract.cheerStory, cheerStory),
  answer(contract.takeBackCheer, takeBackCheer),
  answer(contract.hideStory, hideStory),
  answer(contract.showStoryAgain, showStoryAgain),
  answer(contract.deleteStory, deleteStory),
  answer(contract.listExceptions, listExceptions),
  answer(contract.noteException, noteException),
  answer(contract.deleteException, deleteException),
]
