import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { addPlace, changePlace, listPlaces, removePlace } from './places.ts'

export const inAppRoutes: readonly Answer[] = [
  answer(contract.listPlaces, listPlaces),
  answer(contract.addPlace, addPlace),
  answer(contract.changePlace, changePlace),
  answer(contract.removePlace, removePlace),
]
