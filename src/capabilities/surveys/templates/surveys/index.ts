import type { ReadySurvey } from '../ready-survey.ts'
import { ofCustomers } from './of-customers.ts'
import { ofEmployees } from './of-employees.ts'
import { ofEvents } from './of-events.ts'
import { ofVisits } from './of-visits.ts'

/** Surveys that can be asked as they are, in the order they are offered. */
export const readySurveys: readonly ReadySurvey[] = [...ofEvents, ...ofCustomers, ...ofVisits, ...ofEmployees]
