import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { type Access, crossOrigin, sameOrigin, sessionRoutes } from '../capabilities/access/index.ts'
import { exportRoutes, ownPageRoutes, qualityFileRoutes } from '../capabilities/customers/index.ts'
import { everyRoomOf } from '../capabilities/index.ts'
import { hookRoutes, importRoutes, segmentRoutes, writeKeyFinder } from '../capabilities/ingestion/index.ts'
import { promiseFileRoutes } from '../capabilities/journeys/index.ts'
import { textReportRoutes, unsubscribeRoutes } from '../capabilities/outward/index.ts'
import { calendarFeedRoutes, followUpFileRoutes } from '../capabilities/people/index.ts'
import {
  inAppHttp,
  respondentRoutes,
  resultFileRoutes,
  sharedResultRoutes,
  surveyFileRoutes,
} from '../capabilities/surveys/index.ts'
import { registerAnswers } from './endpoints.ts'
import { healthRoutes } from './health.ts'
import type { House } from './house.ts'
import { describeApi } from './openapi.ts'
import { answerProblems } from './problems.ts'
import { secure } from './security.ts'
import { serveScript, serveWeb } from './web.ts'

export interface AppParts {
  log: Logger
  access: Access
  house: House
  version: string
  https: boolean
}

/** The whole HTTP side: intake, API, document, health, web app. Does not listen yet. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { log, access, house, version, https } = parts
  const { contextFor, capabilities } = house
  const every = everyRoomOf(() => capabilities)
  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
  })
  answerProblems(app)
  await describeApi(app, version)
  await app.register(async (open) => segmentRoutes(open, intakeParts(house)))
  await app.register(async (open) => hookRoutes(open, { context: () => house.system, intake: house.intake }))
  await app.register(async (open) => inAppHttp(open, intakeParts(house)))
  healthRoutes(app, house.health)
  await secure(app, { https })
  await app.register(async (api) => {
    knowTheActor(api, access)
    await sessionRoutes(api, { access, contextFor })
    await importRoutes(api, { contextFor })
    exportRoutes(api, { contextFor, every })
    qualityFileRoutes(api, { contextFor })
    promiseFileRoutes(api, { contextFor })
    resultFileRoutes(api, { contextFor })
    surveyFileRoutes(api, { contextFor })
    followUpFileRoutes(api, { contextFor })
    registerAnswers(
      api,
      capabilities.flatMap(({ routes }) => routes),
      contextFor,
    )
  })
  await app.register(async (open) => unsubscribeRoutes(open, { context: () => house.system }))
  await app.register(async (open) => calendarFeedRoutes(open, { context: () => house.system }))
  await app.register(async (open) => textReportRoutes(open, { context: () => house.system }))
  await app.register(async (open) => ownPageRoutes(open, { context: () => house.system, every }))
  await app.register(async (open) => respondentRoutes(open, { context: () => house.system }))
  await app.register(async (open) => sharedResultRoutes(open, { context: () => house.system }))
  await serveScript(app)
  await serveWeb(app)
  return app
}

function intakeParts({ system, intake, arrivals }: House) {
  return { context: () => system, intake, arrivals, findWriteKey: writeKeyFinder(system.db, system.now) }
}

/** Who asks is worked out before anything else; a page of another site may not act with somebody's cookies. */
function knowTheActor(api: FastifyInstance, access: Access) {
  api.decorateRequest('actor')
  api.addHook('onRequest', async (request) => {
    if (!sameOrigin(request)) throw crossOrigin()
    request.actor = await access.actorOf(request.headers)
  })
}
