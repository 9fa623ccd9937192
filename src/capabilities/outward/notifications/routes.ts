import type { Answer } from '../../../platform/http/endpoint.ts'

export const notificationRoutes: readonly Answer[] = []
