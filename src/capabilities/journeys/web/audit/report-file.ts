import { ask } from '../../../../web/client/api.ts'
import type { showReport } from '../../audit/contract.ts'

const reportOf = (id: string) => ask<typeof showReport>('GET', '/api/audits/:id/report', { id })

/** Saves the report as a file. */
export async function downloadReport(id: string): Promise<void> {
  const { name, html } = await reportOf(id)
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

/** Prints the report without leaving the page: it is laid out in a frame of its own, which goes afterwards. */
export async function printReport(id: string): Promise<void> {
  const { html } = await reportOf(id)
  const frame = document.createElement('iframe')
  frame.title = 'Report'
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:0;height:0;border:0'
  frame.srcdoc = html
  frame.onload = () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
    frame.contentWindow?.print()
  }
  document.body.append(frame)
}
