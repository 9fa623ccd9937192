import type { Answer } from '../../../platform/http/endpoint.ts'

export const handlingRoutes: readonly Answer[] = []
