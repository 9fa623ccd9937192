import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A shop's page that has Attune's script on it, on a server and so an origin of its own. */
export async function openShop({ attune, writeKey }: { attune: string; writeKey: string }) {
  const page = `<!doctype html>
    <html lang="en"><head><title>Shop</title></head><body>
      <script>(window.attune ||= []).push(['track', 'Before the script']);</script>
      <script async src="${attune}/sdk/attune.js" data-write-key="${writeKey}"></script>
      <a href="/basket">Basket</a>
      <button data-attune="Wish List Opened">Wish list</button>
      <form name="checkout" onsubmit="event.preventDefault()">
        <label>Street <input name="street"></label><label>Town <input name="town"></label>
        <button>Order</button>
      </form>
    </body></html>`
  const server = createServer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  )
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}
