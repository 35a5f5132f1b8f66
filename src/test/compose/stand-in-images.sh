#!/usr/bin/env bash
# Makes stand-ins for the base images where no image registry can be reached: Debian by debootstrap, on top of it JDK,
# Maven, Node and PostgreSQL from the same archive. They get the names that the build arguments of the Dockerfile and
# docker-compose.yml take by default, so nothing else needs to know. Images that are there already are left alone.
# Needs root, debootstrap and a Docker engine.
set -euo pipefail
suite=${SUITE:-trixie}
mirror=${MIRROR:-}
base=gradient-stand-in/debian:$suite
declare -A images=(
  [java]=${JAVA_IMAGE:-eclipse-temurin:25-jdk}
  [maven]=${MAVEN_IMAGE:-maven:3-eclipse-temurin-25}
  [node]=${NODE_IMAGE:-node:22-slim}
  [postgres]=${POSTGRES_IMAGE:-postgres:18}
)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

there() { docker image inspect "$1" >/dev/null 2>&1; }

missing=()
for target in java maven node postgres; do
  there "${images[$target]}" || missing+=("$target")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if ! there "$base"; then
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/root" ${mirror:+"$mirror"} >"$work/log" 2>&1 \
    || { tail "$work/log" >&2; exit 1; }
  # the authorities that this host trusts, so that a build behind a proxy of one's own can fetch what it needs
  mkdir -p "$work/root/usr/local/share/ca-certificates"
  awk -v out="$work/root/usr/local/share/ca-certificates/host-" \
    '/BEGIN CERT/{n++} n{print > (out n ".crt")}' /etc/ssl/certs/ca-certificates.crt
  chroot "$work/root" update-ca-certificates >/dev/null 2>&1
  tar -C "$work/root" -c . | docker import - "$base" >/dev/null
  echo "made $base"
fi

mkdir "$work/context"
cat >"$work/context/postgres" <<'ENTRYPOINT'
#!/bin/bash
# The part of the official image's behaviour that is relied on here. First start: make the cluster, the user and the
# database from the environment. Every start: run the server, with what the command line adds.
set -euo pipefail
export PGDATA=${PGDATA:-/var/lib/postgresql/stand-in}
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
[ "${1:-}" != postgres ] || shift
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/postgres)")
mkdir -p "$PGDATA"
chown -R postgres: /var/lib/postgresql /var/run/postgresql
chmod 700 "$PGDATA"
run() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  install -o postgres -m 600 <(echo "${POSTGRES_PASSWORD:?}") /tmp/password
  run "$bin/initdb" -D "$PGDATA" -U "$user" --auth-local=trust --auth-host=scram-sha-256 --pwfile=/tmp/password >/dev/null
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  run "$bin/pg_ctl" -D "$PGDATA" -o "-c listen_addresses=" -w start
  [ "$database" = postgres ] || run "$bin/createdb" -U "$user" "$database"
  run "$bin/pg_ctl" -D "$PGDATA" -m fast -w stop
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups "$bin/postgres" -D "$PGDATA" -c "listen_addresses=*" "$@"
ENTRYPOINT
cat >"$work/context/Dockerfile" <<DOCKERFILE
FROM $base AS base
ENV DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
RUN echo 'force-unsafe-io' > /etc/dpkg/dpkg.cfg.d/unsafe-io && apt-get update

FROM base AS java
RUN apt-get install -y --no-install-recommends openjdk-25-jdk-headless
RUN ln -s /usr/lib/jvm/java-25-openjdk-* /opt/java
ENV JAVA_HOME=/opt/java

FROM java AS maven
RUN apt-get install -y --no-install-recommends maven

FROM base AS node
RUN apt-get install -y --no-install-recommends nodejs npm
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt

FROM base AS postgres
RUN apt-get install -y --no-install-recommends postgresql && rm -rf /var/lib/postgresql/*
RUN ln -sf /usr/lib/postgresql/*/bin/* /usr/local/bin/
COPY --chmod=755 postgres /usr/local/bin/stand-in-postgres
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/local/bin/stand-in-postgres"]
CMD ["postgres"]
DOCKERFILE
for target in "${missing[@]}"; do
  DOCKER_BUILDKIT=1 docker build --network host --quiet --target "$target" -t "${images[$target]}" "$work/context" >/dev/null
  echo "made ${images[$target]}"
done
