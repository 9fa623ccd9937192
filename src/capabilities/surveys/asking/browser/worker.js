// Keeps the pages of kiosks on the device: the newest where there is a connection, else the last one that was seen.
const kept = 'attune kiosk'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && new URL(request.url).pathname.startsWith('/q/'))
    event.respondWith(newest(request))
})

async function newest(request) {
  const cache = await caches.open(kept)
  try {
    const reply = await fetch(request)
    if (reply.ok) await cache.put(request, reply.clone())
    if (reply.status < 500) return reply
  } catch {
    // No connection: what is kept.
  }
  return (
    (await cache.match(request)) ?? (await cache.match(request, { ignoreSearch: true })) ?? Response.error()
  )
}
