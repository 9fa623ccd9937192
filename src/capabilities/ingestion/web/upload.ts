import { Refused } from '../../../web/client/api.ts'
import type { ImportFile } from '../imports/contract.ts'

/** Sends one file and tells how much of it has gone, 0 to 1: `fetch` cannot tell, so this is the older request. */
export function uploadFile(
  file: File,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportFile> {
  const { promise, resolve, reject } = Promise.withResolvers<ImportFile>()
  const request = new XMLHttpRequest()
  request.open('POST', '/api/import-files')
  request.setRequestHeader('accept', 'application/json')
  request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
  request.onload = () => {
    if (request.status === 201) resolve(JSON.parse(request.responseText))
    else reject(refusal(request))
  }
  request.onerror = () =>
    reject(new Refused(0, 'The file did not arrive.', { fix: 'Check the connection and give it again.' }))
  signal.addEventListener('abort', () => request.abort())
  const form = new FormData()
  form.append('file', file)
  request.send(form)
  return promise
}

function refusal({ status, responseText }: XMLHttpRequest): Refused {
  try {
    const problem = JSON.parse(responseText)
    return new Refused(status, problem.detail ?? problem.title, problem)
  } catch {
    return new Refused(status, `The server answered ${status}.`)
  }
}
