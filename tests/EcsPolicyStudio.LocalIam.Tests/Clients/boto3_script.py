"""What a program does with IAM through boto3: paginators, waiters, resources, errors. Prints one line of JSON: {step: result}."""
import json
import os

import boto3
from botocore.exceptions import ClientError, ParamValidationError

endpoint = os.environ["ENDPOINT"]
iam = boto3.client("iam", endpoint_url=endpoint)
sts = boto3.client("sts", endpoint_url=endpoint)
account = sts.get_caller_identity()["Account"]
results = {"account": account, "key owner": sts.get_access_key_info(AccessKeyId=os.environ["AWS_ACCESS_KEY_ID"])["Account"]}

TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
DOCUMENT = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["ecs:List*"], "Resource": "*"}]}


def refused(call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        response = error.response
        return [response["Error"]["Code"], response["ResponseMetadata"]["HTTPStatusCode"], len(response["ResponseMetadata"]["RequestId"])]
    return "not refused"


# Waiters.
arn = iam.create_policy(PolicyName="from-boto3", Path="/boto3/", PolicyDocument=json.dumps(DOCUMENT, indent=2))["Policy"]["Arn"]
iam.get_waiter("policy_exists").wait(PolicyArn=arn, WaiterConfig={"Delay": 1, "MaxAttempts": 2})
iam.create_user(UserName="from-boto3", Tags=[{"Key": "name", "Value": "Zoë + 1/2 = ½"}])
iam.get_waiter("user_exists").wait(UserName="from-boto3", WaiterConfig={"Delay": 1, "MaxAttempts": 2})
iam.create_role(RoleName="from-boto3", AssumeRolePolicyDocument=json.dumps(TRUST))
iam.get_waiter("role_exists").wait(RoleName="from-boto3", WaiterConfig={"Delay": 1, "MaxAttempts": 2})
results["tag"] = iam.list_user_tags(UserName="from-boto3")["Tags"][0]["Value"]

# Documents come back as objects.
results["document"] = iam.get_policy_version(PolicyArn=arn, VersionId="v1")["PolicyVersion"]["Document"] == DOCUMENT
results["trust"] = iam.get_role(RoleName="from-boto3")["Role"]["AssumeRolePolicyDocument"] == TRUST
results["created"] = iam.get_user(UserName="from-boto3")["User"]["CreateDate"].tzname()


# Paginators, in pages so small that there are many.
def pages(operation, key, **parameters):
    return [item for page in iam.get_paginator(operation).paginate(PaginationConfig={"PageSize": 3}, **parameters) for item in page[key]]


for index in range(7):
    iam.create_group(GroupName=f"g{index}")
    iam.attach_group_policy(GroupName=f"g{index}", PolicyArn=arn)
results["groups"] = [group["GroupName"] for group in pages("list_groups", "Groups") if group["GroupName"].startswith("g")]
results["entities"] = [group["GroupName"] for group in pages("list_entities_for_policy", "PolicyGroups", PolicyArn=arn)]
results["count"] = iam.get_policy(PolicyArn=arn)["Policy"]["AttachmentCount"]
results["users"] = len(pages("list_users", "Users"))
results["aws managed"] = len(iam.get_paginator("list_policies").paginate(Scope="AWS").build_full_result()["Policies"])
details = iam.get_paginator("get_account_authorization_details").paginate(PaginationConfig={"PageSize": 4}).build_full_result()
results["details"] = [len(details[key]) for key in ("UserDetailList", "GroupDetailList", "RoleDetailList")]
results["simulated"] = [result["EvalDecision"] for result in pages(
    "simulate_custom_policy", "EvaluationResults", PolicyInputList=[json.dumps(DOCUMENT)],
    ActionNames=["ecs:ListTasks", "ecs:ListClusters", "ecs:RunTask", "ecs:StopTask"])]

# Resources.
resource = boto3.resource("iam", endpoint_url=endpoint)
group = resource.Group("g0")
group.add_user(UserName="from-boto3")
results["members"] = [user.name for user in group.users.all()]
results["attached"] = [policy.arn for policy in group.attached_policies.all()] == [arn]
resource.User("from-boto3").create_policy(PolicyName="inline", PolicyDocument=json.dumps(DOCUMENT))
results["inline"] = resource.UserPolicy("from-boto3", "inline").policy_document == DOCUMENT

# Errors.
results["absent"] = refused(iam.get_user, UserName="nobody")
results["taken"] = refused(iam.create_role, RoleName="FROM-BOTO3", AssumeRolePolicyDocument=json.dumps(TRUST))
results["malformed"] = refused(iam.put_user_policy, UserName="from-boto3", PolicyName="p", PolicyDocument="{}")
results["conflict"] = refused(iam.delete_policy, PolicyArn=arn)
results["aws policy"] = refused(iam.delete_policy, PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
results["signature"] = refused(boto3.client("iam", endpoint_url=endpoint, aws_secret_access_key="no", aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"]).list_users)
results["key"] = refused(boto3.client("iam", endpoint_url=endpoint, aws_secret_access_key="no", aws_access_key_id="AKIAABCDEFGHIJKLMNOP").list_users)
try:
    iam.get_user(UserName="nobody")
except iam.exceptions.NoSuchEntityException as error:
    results["typed"] = str(error)
try:
    iam.create_user()
except ParamValidationError:
    results["client side"] = True

print(json.dumps(results))
