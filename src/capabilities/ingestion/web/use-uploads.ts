import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportFile } from '../imports/contract.ts'
import { uploadFile } from './upload.ts'

/** A file on its way: waiting, being sent, here, or refused. */
export interface Upload {
  key: number
  name: string
  size: number
  /** 0 to 1; undefined while it waits for those before it. */
  sent?: number
  file?: ImportFile
  error?: Error
}

/** Files people have given, sent one after another so that each is there soon. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef(Promise.resolve())
  const ending = useRef(new Map<number, AbortController>())
  const nextKey = useRef(0)

  useEffect(() => {
    const open = ending.current
    return () => {
      for (const abort of open.values()) abort.abort()
    }
  }, [])

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }, [])

  const add = (files: File[]) => {
    for (const file of files) {
      const key = nextKey.current++
      const abort = new AbortController()
      ending.current.set(key, abort)
      setUploads((now) => [...now, { key, name: file.name, size: file.size }])
      queue.current = queue.current.then(() => sendOne(file, key, abort.signal))
    }
  }

  const sendOne = async (file: File, key: number, signal: AbortSignal) => {
    if (signal.aborted) return
    try {
      const abandoned = new Promise<undefined>((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined))
      })
      const sending = uploadFile(file, (sent) => change(key, { sent }), signal)
      const kept = await Promise.race([sending, abandoned])
      if (kept) change(key, { file: kept, sent: 1 })
    } catch (error) {
      change(key, { error: error as Error })
    }
  }

  const remove = (key: number) => {
    ending.current.get(key)?.abort()
    setUploads((now) => now.filter((one) => one.key !== key))
  }

  return { uploads, add, remove }
}
