"""Runs commands of the AWS CLI without starting Python for each of them.

Reads a line of JSON for each command: {"arguments": [...], "environment": {...}}. Carries the command out in a child process, just as the
program aws would, and writes a line of JSON: {"code": ..., "output": ..., "error": ...}.
"""
import json
import os
import sys
import tempfile

import awscli.clidriver


def warm_up():
    """Reads the models that every command reads, so that the children have them."""
    driver = awscli.clidriver.create_clidriver()
    loader = driver.session.get_component("data_loader")
    for service in ("iam", "sts"):
        loader.load_service_model(service, "service-2")
    return loader


def run(command):
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as error:
        child = os.fork()
        if child == 0:
            os.dup2(output.fileno(), 1)
            os.dup2(error.fileno(), 2)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.environ.update(command["environment"])
            sys.argv = ["aws", *command["arguments"]]
            code = 255
            try:
                code = awscli.clidriver.main()
            except SystemExit as exit:
                code = exit.code
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        output.seek(0)
        error.seek(0)
        return {"code": code, "output": output.read().decode(), "error": error.read().decode()}


warm_up()
for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
