using System.Text.Json;
using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>Long lists, simulations and mistakes, on the command line.</summary>
public sealed class AwsCliListTests
{
    [Fact]
    public async Task Lists_ArePagedByTheClientAndByThePerson()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);
        Assert.Equal("1569", await aws.IamAsync("list-policies --scope AWS --page-size 400 --query length(Policies)"));
        Assert.Equal("5", await aws.IamAsync("list-policies --scope Local --page-size 2 --query length(Policies)"));
        var seen = new List<string>();
        string? token = null;
        do
        {
            using var page = JsonDocument.Parse(await aws.IamAsync("list-users --max-items 4" + (token is null ? "" : " --starting-token " + token)));
            seen.AddRange(page.RootElement.GetProperty("Users").EnumerateArray().Select(user => user.GetProperty("UserName").GetString()!));
            token = page.RootElement.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);
        Assert.Equal(await endpoint.Sandbox.PagesAsync("ListUsers", "Users", user => user.Value("UserName")!, 100), seen);
        Assert.Equal("ci-deployer", await aws.QueryAsync("list-roles --path-prefix /ci/", "Roles[].RoleName"));
        Assert.Contains("AdministratorAccess", await aws.IamAsync("list-policies --only-attached --scope AWS --output table --query Policies[].PolicyName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulations_AndReports_AreAnswered()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);
        Assert.Equal("ecs:ListClusters allowed\necs:DeleteCluster implicitDeny", await aws.QueryAsync(
            "simulate-principal-policy --action-names ecs:ListClusters ecs:DeleteCluster --policy-source-arn arn:aws:iam::111122223333:user/ben.okafor",
            "EvaluationResults[].[EvalActionName, EvalDecision]"));
        Assert.Equal("allowed 1 37", await aws.QueryAsync(
            "simulate-custom-policy --action-names dynamodb:CreateBackup --context-entries ContextKeyName=aws:RequestedRegion,ContextKeyValues=eu-central-1,ContextKeyType=string",
            "EvaluationResults[0].[EvalDecision, MatchedStatements[0].StartPosition.Line, MatchedStatements[0].StartPosition.Column]", "--policy-input-list",
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}}}"""));
        Assert.Equal("aws:RequestedRegion", await aws.QueryAsync("get-context-keys-for-custom-policy", "ContextKeyNames", "--policy-input-list",
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Null":{"aws:RequestedRegion":"true"}}}}"""));
        var job = await aws.QueryAsync("generate-service-last-accessed-details --arn arn:aws:iam::111122223333:group/finance", "JobId");
        Assert.Equal("COMPLETED 0", await aws.QueryAsync(
            $"get-service-last-accessed-details --job-id {job}", "[JobStatus, ServicesLastAccessed[?ServiceNamespace=='billing'].TotalAuthenticatedEntities | [0]]"));
        Assert.Equal("AWSBillingReadOnlyAccess", await aws.QueryAsync(
            "list-policies-granting-service-access --arn arn:aws:iam::111122223333:user/farid.haddad --service-namespaces billing", "PoliciesGrantingServiceAccess[].Policies[].PolicyName"));
    }

    [Fact]
    public async Task Program_ItselfAnswersAndRefuses()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);
        var results = await Task.WhenAll(
            aws.StartAsync("sts get-caller-identity --output text --query Arn"),
            aws.StartAsync("iam get-policy --policy-arn arn:aws:iam::111122223333:policy/absent"));
        Assert.Equal(new(0, "arn:aws:iam::111122223333:root", ""), results[0]);
        Assert.Equal(new(254, "", "An error occurred (NoSuchEntity) when calling the GetPolicy operation: Policy arn:aws:iam::111122223333:policy/absent was not found."), results[1]);
    }

    [Fact]
    public async Task Mistakes_ArePrintedInIamsWords()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);
        Assert.Equal("An error occurred (MalformedPolicyDocument) when calling the CreatePolicy operation: Syntax errors in policy.",
            await aws.RefusedAsync("create-policy --policy-name p --policy-document", "{ not json"));
        Assert.Equal("An error occurred (EntityAlreadyExists) when calling the CreateUser operation: User with name Admin already exists.",
            await aws.RefusedAsync("create-user --user-name Admin"));
        Assert.Equal("An error occurred (ValidationError) when calling the CreateGroup operation: The specified value for groupName is invalid. "
            + "It must contain only alphanumeric characters and/or the following: +=,.@_-", await aws.RefusedAsync("create-group --group-name", "a b"));
        Assert.Equal("An error occurred (SignatureDoesNotMatch) when calling the ListUsers operation: The request signature we calculated does not match the signature you "
            + "provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
            await new AwsCli(endpoint, (endpoint.Root.Id, "wrong")).RefusedAsync("list-users"));
        Assert.Equal("An error occurred (InvalidAction) when calling the ListVirtualMFADevices operation: Could not find operation ListVirtualMFADevices for version 2010-05-08",
            await aws.RefusedAsync("list-virtual-mfa-devices"));
    }
}
