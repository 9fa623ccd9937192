import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'

/** Contracts are zod schemas: they check requests, shape replies and are the API document at `/openapi.json`. */
export async function describeApi(app: FastifyInstance, version: string) {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Attune',
        version,
        description: 'Every interaction of a customer, what it felt like, and what to do about it.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'attune.session_token' },
          key: { type: 'http', scheme: 'bearer' },
          writeKey: { type: 'http', scheme: 'basic', description: 'The write key as user name, no password' },
        },
      },
    },
    transform: (told) => (told.url.includes('*') ? hidden(told) : jsonSchemaTransform(told)),
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

/** Answers to browsers that ask beforehand whether they may send: nothing that anybody calls. */
function hidden({ url }: { url: string }) {
  return { schema: { hide: true }, url }
}
