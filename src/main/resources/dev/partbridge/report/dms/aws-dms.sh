#!/usr/bin/env bash
# Creates, starts and stops the tasks of this folder with the AWS CLI, version 2. Nothing secret stands here:
# user, password, host and port of both databases are in AWS Secrets Manager.
#
#   bash aws-dms.sh endpoints             creates source, target-full-load and target-cdc
#   bash aws-dms.sh test                  tests their connections
#   bash aws-dms.sh create TASK           TASK is a folder in tasks/, such as full-load-chains
#   bash aws-dms.sh start TASK [SCN]      starts it; task cdc starts at the SCN that was noted
#   bash aws-dms.sh resume TASK           goes on with a task that has stopped
#   bash aws-dms.sh stop TASK
#   bash aws-dms.sh state TASK            its state, and that of each table
#
# Variables: REPLICATION_INSTANCE_ARN, SOURCE_SECRET_ID, SOURCE_SECRET_ROLE_ARN, SOURCE_DATABASE, TARGET_SECRET_ID,
# TARGET_SECRET_ROLE_ARN, TARGET_DATABASE; ORACLE_SCHEMA where the table mappings hold that word; SOURCE_SSL and
# TARGET_SSL (none and require unless given); PREFIX of the names (partbridge unless given).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-partbridge}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

usage() {
  sed -n '/^#   /s/^#   //p' "$0" >&2
  exit 2
}

# A file with the variables in the places of their names, which stand there as whole texts.
fill() {
  local to="$work/${1//\//-}" name value
  cp "$here/$1" "$to"
  for name in SOURCE_SECRET_ID SOURCE_SECRET_ROLE_ARN SOURCE_DATABASE TARGET_SECRET_ID TARGET_SECRET_ROLE_ARN \
    TARGET_DATABASE ORACLE_SCHEMA; do
    if grep -q "\"$name\"" "$to"; then
      if [ -z "${!name:-}" ]; then
        echo "$1 needs the variable $name" >&2
        exit 2
      fi
      value=$(printf '%s' "${!name}" | sed 's/[&|\\]/\\&/g')
      sed "s|\"$name\"|\"$value\"|g" "$to" >"$to.filled"
      mv "$to.filled" "$to"
    fi
  done
  printf 'file://%s' "$to"
}

endpoint() {
  aws dms describe-endpoints --filters "Name=endpoint-id,Values=$prefix-$1" \
    --query 'Endpoints[0].EndpointArn' --output text
}

task() {
  aws dms describe-replication-tasks --filters "Name=replication-task-id,Values=$prefix-$1" \
    --query 'ReplicationTasks[0].ReplicationTaskArn' --output text
}

known() {
  if [ -z "${1:-}" ] || [ ! -d "$here/tasks/$1" ]; then
    echo "there is no task ${1:-} in $here/tasks" >&2
    exit 2
  fi
}

endpoints() {
  local settings
  settings=$(fill endpoints/source-oracle.json)
  aws dms create-endpoint --endpoint-identifier "$prefix-source" --endpoint-type source --engine-name oracle \
    --ssl-mode "${SOURCE_SSL:-none}" --oracle-settings "$settings"
  for role in full-load cdc; do
    settings=$(fill "endpoints/target-$role.json")
    aws dms create-endpoint --endpoint-identifier "$prefix-target-$role" --endpoint-type target \
      --engine-name postgres --ssl-mode "${TARGET_SSL:-require}" --postgre-sql-settings "$settings"
  done
}

create() {
  local kind=full-load target=target-full-load mappings source_arn target_arn
  case $1 in
    cdc) kind=cdc target=target-cdc ;;
    full-load-and-cdc) kind=full-load-and-cdc ;;
  esac
  mappings=$(fill "tasks/$1/table-mappings.json")
  source_arn=$(endpoint source)
  target_arn=$(endpoint "$target")
  aws dms create-replication-task --replication-task-identifier "$prefix-$1" --migration-type "$kind" \
    --replication-instance-arn "${REPLICATION_INSTANCE_ARN:?give the ARN of the replication instance}" \
    --source-endpoint-arn "$source_arn" --target-endpoint-arn "$target_arn" \
    --table-mappings "$mappings" --replication-task-settings "file://$here/tasks/$1/task-settings.json"
  aws dms wait replication-task-ready --filters "Name=replication-task-id,Values=$prefix-$1"
}

start() {
  local arn
  if [ "$1" = cdc ] && [ -z "${2:-}" ]; then
    echo "task cdc starts at the SCN that was noted: bash aws-dms.sh start cdc SCN" >&2
    exit 2
  fi
  arn=$(task "$1")
  aws dms start-replication-task --replication-task-arn "$arn" --start-replication-task-type start-replication \
    ${2:+--cdc-start-position "$2"}
}

case ${1:-} in
  endpoints) endpoints ;;
  test)
    for end in source target-full-load target-cdc; do
      arn=$(endpoint "$end")
      aws dms test-connection --endpoint-arn "$arn" \
        --replication-instance-arn "${REPLICATION_INSTANCE_ARN:?give the ARN of the replication instance}"
    done
    ;;
  create) known "${2:-}" && create "$2" ;;
  start) known "${2:-}" && start "$2" "${3:-}" ;;
  resume)
    known "${2:-}"
    arn=$(task "$2")
    aws dms start-replication-task --replication-task-arn "$arn" --start-replication-task-type resume-processing
    ;;
  stop)
    known "${2:-}"
    arn=$(task "$2")
    aws dms stop-replication-task --replication-task-arn "$arn"
    aws dms wait replication-task-stopped --filters "Name=replication-task-id,Values=$prefix-$2"
    ;;
  state)
    known "${2:-}"
    arn=$(task "$2")
    aws dms describe-replication-tasks --filters "Name=replication-task-id,Values=$prefix-$2" \
      --query 'ReplicationTasks[0].[Status,StopReason,LastFailureMessage]' --output text
    aws dms describe-table-statistics --replication-task-arn "$arn" --output table --query \
      'TableStatistics[].[SchemaName,TableName,TableState,FullLoadRows,FullLoadErrorRows,Inserts,Updates,Deletes,ValidationState]'
    ;;
  *) usage ;;
esac
