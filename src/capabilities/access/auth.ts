import { createAuthEndpoint } from '@better-auth/core/api'
import { betterAuth } from 'better-auth'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'

/** A session ends after this long however much it is used, so that no stolen cookie lives for ever. */
const sessionDays = 14

/** The client's address as Fastify worked it out; what a client sends under this name is overwritten. */
export const addressHeader = 'x-attune-client-address'

export interface AuthOptions {
  context: Pick<Context, 'db' | 'log'>
  /** Signs the session cookies. */
  key: string
  /** Where people open Attune; cookies are Secure when it is https. */
  baseUrl: string
}

export type Auth = ReturnType<typeof createAuth>

/** better-auth on our own tables: it keeps passwords (scrypt) and sessions; people are made by invitation only. */
export function createAuth({ context, key, baseUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Attune',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: key,
    database: { db: context.db, type: 'postgres', transaction: true },
    ...tables,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    rateLimit: { enabled: true },
    plugins: [openingSessions],
    databaseHooks: { session: { create: { before: async ({ userId }) => mayEnter(context, userId) } } },
    advanced: {
      cookiePrefix: 'attune',
      useSecureCookies: baseUrl.startsWith('https://'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
    },
    logger: { log: (level, message) => context.log[level](message) },
    telemetry: { enabled: false },
  })
}

/** Our names for better-auth's tables and columns. */
const tables = {
  user: {
    modelName: 'people',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    expiresIn: sessionDays * 86_400,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
  },
  account: {
    modelName: 'sign_in_methods',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
}

/**
 * Opens a session for somebody who has shown who they are by other means than better-auth's (a one-time link).
 * It has no path, so it can be called from here and never over HTTP.
 */
const openingSessions = {
  id: 'opening-sessions',
  endpoints: {
    openSession: createAuthEndpoint(
      { method: 'POST', body: z.object({ personId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.personId)
        const session = user && (await internalAdapter.createSession(user.id))
        if (!user || !session) return null
        await setSessionCookie(ctx, { session, user })
        return { token: session.token }
      },
    ),
  },
}

/** `false` keeps better-auth from opening a session for somebody whose access has ended. */
async function mayEnter({ db }: Pick<Context, 'db'>, personId: string) {
  const person = await db
    .selectFrom('people')
    .select('disabled_at')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || person.disabled_at) return false
}
