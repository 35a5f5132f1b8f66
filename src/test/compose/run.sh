#!/usr/bin/env bash
# Runs docker-compose.yml for real, from a copy of the working tree as a clean clone would have it: starts the stack,
# registers, submits good and hostile programs over /api/v1, restarts and kills each service in the middle, scales, backs up
# and restores, tears down. By hand or by `mvn -Dcompose verify`. Needs Linux, a Docker engine with Compose (2, or 1.29 as
# in Debian), curl and jq; where no image registry can be reached, what stand-in-images.sh needs as well.
#
#   PORT=18080    where the stack listens meanwhile
#   GRADIENT_IMAGE=… GRADIENT_RUNNER_IMAGE=…    tries these images instead of building
#   KEEP=1        leaves the stack running at the end, or where it failed
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
cases=$root/src/test/runner-cases
exercises=$root/src/main/content/01-linear-algebra/exercises
port=${PORT:-18080}
base=http://127.0.0.1:$port
work=$(mktemp -d)
build=${GRADIENT_IMAGE:+no}
export COMPOSE_PROJECT_NAME=gradient-test
export GRADIENT_IMAGE=${GRADIENT_IMAGE:-gradient-test} GRADIENT_RUNNER_IMAGE=${GRADIENT_RUNNER_IMAGE:-gradient-test-runner}
export DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1

if docker compose version >/dev/null 2>&1; then compose() { docker compose "$@"; }
else compose() { docker-compose "$@"; }; fi
step() { printf '%4d s  %s\n' "$SECONDS" "$*"; }
fail() { echo "FAILED: $*" >"$work/failure"; exit 1; }

finish() {
  local code=$?
  if [ "$code" != 0 ] && [ -e "$work/clone/.env" ]; then
    cd "$work/clone"
    compose ps >&2 || true
    compose logs --no-color --tail 40 >&2 || true
  fi
  [ ! -e "$work/failure" ] || cat "$work/failure" >&2
  if [ -z "${KEEP:-}" ]; then
    [ ! -e "$work/clone/.env" ] || (cd "$work/clone" && compose down --volumes --remove-orphans >/dev/null 2>&1) || true
    rm -rf "$work"
  fi
  exit "$code"
}
trap finish EXIT

# --- what the API says ---------------------------------------------------------------------------------------------------

# Goes on trying while a service is away; a key makes each submission count once however often it is sent.
api() {
  curl -fsS --max-time 30 --retry 90 --retry-delay 1 --retry-all-errors \
    -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@" 2>>"$work/curl.log"
}
send() { # <path> <Java file …>
  local path=$1 file body='{"files":{}}'
  shift
  for file in "$@"; do
    body=$(jq -c --arg name "$(basename "$file")" --rawfile text "$file" '.files[$name] = $text' <<<"$body")
  done
  api -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" -d "$body" "$base$path" | jq -re .id
}
submit() { send "/api/v1/exercises/$1/submissions" "$2"; }
ended() { # <path>, answers with what came of it
  local json until=$((SECONDS + 240))
  while json=$(api "$base$1") && [ "$(jq -r .terminal <<<"$json")" != true ]; do
    [ "$SECONDS" -lt "$until" ] || fail "$1 does not end: $json"
    sleep 0.2
  done
  echo "$json"
}
expect() { # <state> <path> [again]
  local json state
  json=$(ended "$2")
  state=$(jq -r .state <<<"$json")
  if [ "$1/$state/${3:-}" = passed/time_limit/ ]; then
    # limits are on the wall's clock, and this machine may be busy with other things: once more
    expect passed "/api/v1/submissions/$(submit nearest-by-cosine "$code/solution/Solution.java")" again
  elif [ "$state" != "$1" ]; then
    fail "$2 is not $1: $json"
  fi
}
honest() {
  local id
  id=$(send /api/v1/runs "$work/Honest.java")
  [ "$(ended "/api/v1/runs/$id" | jq -r '.state + " " + .verdict.stdout')" = "finished 42" ] || fail "an honest program: $id"
}
healthy() { # <service …>, all their containers
  local service container until=$((SECONDS + 600))
  for service in "$@"; do
    for container in $(compose ps -q "$service"); do
      until [ "$(docker inspect -f '{{.State.Health.Status}}' "$container")" = healthy ]; do
        [ "$SECONDS" -lt "$until" ] || fail "$service is not healthy"
        sleep 0.5
      done
    done
  done
}
sockets() { compose exec -T worker ls /run/gradient | grep -c '\.sock$' || true; }
await_sockets() {
  local until=$((SECONDS + 60))
  until [ "$(sockets)" = "$1" ]; do
    [ "$SECONDS" -lt "$until" ] || fail "$(sockets) sockets, not $1"
    sleep 0.5
  done
}

# --- the stack -----------------------------------------------------------------------------------------------------------

cat >"$work/Honest.java" <<<'void main() { IO.println(6 * 7); }'
cat >"$work/Slow.java" <<<'void main() throws Exception { Thread.sleep(1500); IO.println(6 * 7); }'

mkdir "$work/clone"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T - --ignore-failed-read -f -) | tar -x -C "$work/clone"
cd "$work/clone"
{ cat .env.example; echo "GRADIENT_DB_PASSWORD=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"; } >.env
sed -i "s/^GRADIENT_PORT=.*/GRADIENT_PORT=127.0.0.1:$port/" .env

stand_in=
for image in "${NODE_IMAGE:-node:22-slim}" "${MAVEN_IMAGE:-maven:3-eclipse-temurin-25}" "${JAVA_IMAGE:-eclipse-temurin:25-jdk}" \
  "${POSTGRES_IMAGE:-postgres:18}"; do
  docker image inspect "$image" >/dev/null 2>&1 || timeout 600 docker pull -q "$image" >/dev/null 2>&1 || stand_in=1
done
if [ -n "$stand_in" ]; then
  step "no registry: stand-ins for the base images"
  bash "$root/src/test/compose/stand-in-images.sh"
fi
if docker image inspect gradient-stand-in/debian:trixie >/dev/null 2>&1; then
  # who needs stand-ins often reaches the package registries from the host's network only
  cat >docker-compose.override.yml <<'YAML'
services:
  web: {build: {network: host}}
  worker: {build: {network: host}}
  runner: {build: {network: host}}
YAML
fi

if [ -z "$build" ]; then
  step "build"
  compose build >"$work/build.log" 2>&1 || { tail -50 "$work/build.log" >&2; fail "build"; }
fi
step "up"
compose up -d >"$work/up.log" 2>&1 || { cat "$work/up.log" >&2; fail "up"; }
healthy db web worker runner

step "what the containers are held to"
for container in $(compose ps -q); do
  docker inspect "$container" | jq -e '.[0] | (.HostConfig.Privileged | not)
    and (.HostConfig.CapDrop == ["ALL"])
    and (.HostConfig.SecurityOpt == ["no-new-privileges:true"])
    and all(.Mounts[]; .Source | contains("docker.sock") | not)' >/dev/null || fail "confinement of $container"
done
for service in web worker runner; do
  docker inspect "$(compose ps -q "$service")" | jq -e '.[0] | .HostConfig.ReadonlyRootfs
    and (.HostConfig.Memory > 0) and (.HostConfig.Memory == .HostConfig.MemorySwap) and (.HostConfig.PidsLimit > 0)
    and (.Config.User | test("^1000[12]:"))' >/dev/null || fail "limits of $service"
done
runner=$(compose ps -q runner)
docker inspect "$runner" | jq -e '.[0] | (.HostConfig.NetworkMode == "none")
  and all(.Config.Env[]; test("PASSWORD|GRADIENT|SPRING") | not)' >/dev/null || fail "the runner's network or environment"
[ "$(docker exec "$runner" ls /sys/class/net)" = lo ] || fail "the runner has a network"
docker exec "$runner" sh -c 'cat /proc/[0-9]*/status' >"$work/status"
! grep -E '^CapEff:' "$work/status" | grep -qv '0000000000000000' || fail "a process with capabilities in the runner"
[ "$(grep -c '^Seccomp_filters:.[2-9]' "$work/status")" -ge 2 ] || fail "no child with a filter of its own beside Docker's"

step "register, take a token"
jar=$work/cookies
csrf=$(curl -fsS -c "$jar" "$base/register" | tr '\n' ' ' | grep -oE '<input[^>]*name="_csrf"[^>]*>' | grep -oE 'value="[^"]*"' | head -1 | cut -d'"' -f2)
[ -n "$csrf" ] || fail "no CSRF token in the form"
password='семь вёсел и якорь'
status=$(curl -sS -b "$jar" -c "$jar" -o "$work/registered.html" -w '%{http_code}' --data-urlencode "_csrf=$csrf" \
  --data-urlencode 'name=Ада' --data-urlencode 'email=ada@example.org' --data-urlencode "password=$password" "$base/register")
[ "$status" -ge 300 ] && [ "$status" -lt 400 ] || fail "registration answers $status"
token=$(curl -fsS -X POST -u "ada@example.org:$password" "$base/api/v1/tokens" | jq -re .token)

step "good and mistaken submissions"
code=$exercises/nearest-by-cosine
first=$(submit nearest-by-cosine "$code/solution/Solution.java")
expect passed "/api/v1/submissions/$first"
expect failed "/api/v1/submissions/$(submit nearest-by-cosine "$code/wrong/dot-only/Solution.java")"

step "a program with native libraries"
network=NeuralNetworkTensorFlow
body=$(jq -nc --arg name "$network.java" --rawfile text "$root/src/main/content/02-machine-learning/code/$network.java" \
  --arg program "machine-learning/$network" '{files: {($name): $text}, program: $program}')
taken=$(api -d "$body" "$base/api/v1/runs" | jq -re .id)
expect finished "/api/v1/runs/$taken"

step "hostile programs"
for name in read-accounts read-own-proc environment write-temporary socket-every-family socket-pair \
  io-uring fork-raw exec-process-builder kill-siblings threads heap spin flood-output exit-with-success; do
  file=$cases/$name/Solution.java
  ! grep -q '@[A-Z]*@' "$file" || fail "$name needs what only HostileCases gives"
  files=("$file")
  ! grep -q 'Raw\.' "$file" || files+=("$cases/Raw.java")
  json=$(ended "/api/v1/runs/$(send /api/v1/runs "${files[@]}")")
  said=$(jq -r '.verdict.stdout // ""' <<<"$json")
  ! grep -q ESCAPED <<<"$said" || fail "$name got through: $json"
  seen=$(sed -n 's|^// seen: ||p' "$file" | tr '|' '\n' | sed 's/limit CPU/limit TIME/; s/limit \(.*\)/\L\1_limit/; s/^\(threw\|crashed\).*/runtime_error/; s/^rejected$/did_not_compile/')
  grep -qx "$(jq -r .state <<<"$json")" <<<"$seen" || fail "$name: $json, wanted $seen"
  says=$(sed -n 's|^// says: ||p' "$file")
  [ -z "$says" ] || grep -qzP "$says" <<<"$said" || fail "$name does not say $says but: $said"
done
honest

slow() { # starts what takes a while, and puts the addresses into `pending`
  pending=()
  for _ in 1 2 3; do pending+=("finished /api/v1/runs/$(send /api/v1/runs "$work/Slow.java")"); done
  for _ in 1 2 3; do pending+=("passed /api/v1/submissions/$(submit nearest-by-cosine "$code/solution/Solution.java")"); done
}
settle() {
  local one
  for one in "${pending[@]}"; do expect ${one}; done
}
for service in runner worker web db; do
  step "restart $service in the middle"
  slow
  compose restart "$service" >/dev/null 2>&1
  healthy "$service" web
  settle
done
for service in runner worker; do
  step "kill $service in the middle"
  slow
  compose kill -s KILL "$service" >/dev/null 2>&1
  compose up -d >/dev/null 2>&1
  healthy "$service"
  settle
done
await_sockets 1

step "scale to three workers and three runners"
compose up -d --scale worker=3 --scale runner=3 >/dev/null 2>&1
healthy worker runner
await_sockets 3
for worker in $(compose ps -q worker); do
  until=$((SECONDS + 60))
  until [ "$(docker logs "$worker" 2>&1 | grep -c event=supervisor-joined)" -ge 3 ]; do
    [ "$SECONDS" -lt "$until" ] || fail "a worker did not join every runner"
    sleep 0.5
  done
done
slow
settle
step "and back"
compose up -d --scale worker=1 --scale runner=1 >/dev/null 2>&1
await_sockets 1
slow
settle

step "back up"
compose exec -T db pg_dump -U gradient -Fc gradient >"$work/gradient.dump"
step "lose everything, restore"
compose down --volumes >/dev/null 2>&1
compose up -d db >/dev/null 2>&1
healthy db
compose exec -T db pg_restore -U gradient -d gradient --exit-on-error <"$work/gradient.dump"
compose up -d >/dev/null 2>&1
healthy web worker runner
expect passed "/api/v1/submissions/$first"
expect passed "/api/v1/submissions/$(submit nearest-by-cosine "$code/solution/Solution.java")"

step "what an operator asks"
compose run --rm -T worker doctor >"$work/doctor" 2>&1 || { cat "$work/doctor" >&2; fail doctor; }
grep -q 'ok  *trial' "$work/doctor" && grep -q 'ok  *seccomp' "$work/doctor" || fail "doctor did not try the sandbox: $(cat "$work/doctor")"

step "stop"
compose down --volumes >/dev/null 2>&1
[ -z "$(docker ps -aq --filter label=com.docker.compose.project=$COMPOSE_PROJECT_NAME)" ] || fail "containers are left"
step "all well"
