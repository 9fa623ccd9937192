import type { FastifyInstance } from 'fastify'
import { renderSVG } from 'uqr'
import { NotFound } from '../../../platform/errors.ts'
import { surveyByKey } from '../definitions/store.ts'
import { surveyAddress } from './addresses.ts'
import type { RespondentDeps } from './http.ts'
import { knownIn } from './known.ts'

/** A picture to print: `/s/KEY/qr.svg`, with `?product=…` for what is known where it hangs. */
export function qrRoute(app: FastifyInstance, { context }: RespondentDeps) {
  app.get('/s/:key/qr.svg', { schema: { hide: true } }, async (request, reply) => {
    const { key } = request.params as { key: string }
    const survey = await surveyByKey(context(), key)
    if (!survey) throw new NotFound('There is no such survey.')
    const said = new URLSearchParams(request.url.split('?')[1] ?? '')
    const language = said.get('lang') ?? undefined
    const known = knownIn(said) as Record<string, string>
    const address = surveyAddress(context(), survey.key, { way: 'qr', known, language })
    return reply
      .type('image/svg+xml; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(qrOf(address))
  })
}

/** Readable when a quarter of it is dirty or torn (level Q), with the quiet margin of four modules the standard asks for. */
function qrOf(address: string): string {
  return renderSVG(address, { ecc: 'Q', border: 4, pixelSize: 8 })
}
