#!/usr/bin/env bash
# Makes stand-ins for the base images where no image registry can be reached: Debian by debootstrap, and on top of it
# PostgreSQL with the part of the official image's behaviour that docker-compose.yml relies on. They are imported under
# the names that the build arguments take by default. Needs root, debootstrap and a Docker engine.
set -euo pipefail
suite=${SUITE:-trixie}
base=${BASE_IMAGE:-debian:trixie-slim}
postgres=${POSTGRES_IMAGE:-postgres:18}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/root" >"$work/debootstrap.log" 2>&1 \
  || { tail "$work/debootstrap.log" >&2; exit 1; }
# the authorities that this host trusts, so that a build behind a proxy of one's own can fetch what it needs
cp /etc/ssl/certs/ca-certificates.crt "$work/root/etc/ssl/certs/ca-certificates.crt"
mkdir -p "$work/root/usr/local/share/ca-certificates"
awk -v out="$work/root/usr/local/share/ca-certificates/host-" \
  '/BEGIN CERT/{n++} {print > (out n ".crt")}' /etc/ssl/certs/ca-certificates.crt
tar -C "$work/root" -c . | docker import - "$base" >/dev/null
echo "made $base"

mkdir "$work/postgres"
cat >"$work/postgres/entrypoint" <<'ENTRYPOINT'
#!/bin/bash
# First start: make the cluster, the user and the database from the environment. Every start: run the server.
set -euo pipefail
PGDATA=${PGDATA:-/var/lib/postgresql/data}
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/postgres)")
[ -n "${POSTGRES_PASSWORD_FILE:-}" ] && POSTGRES_PASSWORD=$(cat "$POSTGRES_PASSWORD_FILE")
mkdir -p "$PGDATA"
chown -R postgres: /var/lib/postgresql
chmod 700 "$PGDATA"
run() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  run "$bin/initdb" -D "$PGDATA" -U "$POSTGRES_USER" -A scram-sha-256 --pwfile=<(echo "$POSTGRES_PASSWORD") >/dev/null
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  run "$bin/pg_ctl" -D "$PGDATA" -o "-c listen_addresses=" -w start >/dev/null
  [ "$POSTGRES_DB" = postgres ] || PGPASSWORD=$POSTGRES_PASSWORD run "$bin/createdb" -U "$POSTGRES_USER" "$POSTGRES_DB"
  run "$bin/pg_ctl" -D "$PGDATA" -w stop >/dev/null
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups "$bin/postgres" -D "$PGDATA" -c "listen_addresses=*"
ENTRYPOINT
cat >"$work/postgres/Dockerfile" <<DOCKERFILE
FROM $base
RUN apt-get update \\
 && apt-get install -y --no-install-recommends postgresql \\
 && rm -rf /var/lib/apt/lists/* /var/lib/postgresql/*/main
COPY --chmod=755 entrypoint /usr/local/bin/entrypoint
RUN ln -s \$(ls -d /usr/lib/postgresql/*/bin)/* /usr/local/bin/ 2>/dev/null || true
ENTRYPOINT ["/usr/local/bin/entrypoint"]
DOCKERFILE
DOCKER_BUILDKIT=1 docker build --network host -q -t "$postgres" "$work/postgres" >/dev/null
echo "made $postgres"
