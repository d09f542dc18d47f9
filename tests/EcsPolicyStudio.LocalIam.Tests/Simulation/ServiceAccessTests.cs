namespace EcsPolicyStudio.LocalIam.Tests.Simulation;

public sealed class ServiceAccessTests
{
    [Fact]
    public async Task PoliciesGrantingAccess_AreNamedByService()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var result = await sandbox.CallAsync("ListPoliciesGrantingServiceAccess", ("Arn", "arn:aws:iam::111122223333:user/ben.okafor"),
            ("ServiceNamespaces.member.1", "s3"), ("ServiceNamespaces.member.2", "ecs"));
        var entries = result.Members("PoliciesGrantingServiceAccess").ToList();
        Assert.Equal(["ecs", "s3"], entries.Select(entry => entry.Value("ServiceNamespace")));
        Assert.Empty(entries[1].Members("Policies"));
        var policies = entries[0].Members("Policies").ToList();
        var inline = policies.Single(policy => policy.Value("PolicyType") == "INLINE");
        Assert.Equal(("StopDevelopmentTasks", "GROUP", "developers", null), (inline.Value("PolicyName"), inline.Value("EntityType"), inline.Value("EntityName"), inline.Value("PolicyArn")));
        var managed = policies.Single(policy => policy.Value("PolicyName") == "EcsReadOnly");
        Assert.Equal(["PolicyName", "PolicyType", "PolicyArn"], managed.Names());
        Assert.Equal(("MANAGED", Sandbox.PolicyArn("EcsReadOnly", "/ecs/")), (managed.Value("PolicyType"), managed.Value("PolicyArn")));
        await sandbox.RefusedAsync(400, "InvalidInput", "ListPoliciesGrantingServiceAccess", ("Arn", "arn:aws:iam::111122223333:user/ben.okafor"), ("ServiceNamespaces.member.1", "nothing"));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "ecs", true)]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "iam", false)]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:Get*","Resource":"*"}""", "iam", true)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", "ecs", true)]
    [InlineData("""{"Effect":"Allow","Action":"ecs:Describe*","Resource":"*"}""", "ecs", true)]
    [InlineData("""{"Effect":"Allow","Action":"ECS:RunTask","Resource":"*"}""", "ecs", true)]
    [InlineData("""{"Effect":"Deny","Action":"ecs:*","Resource":"*"}""", "ecs", false)]
    public async Task Access_IsReadFromAllowStatements(string statement, string service, bool granted)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.CallAsync("CreateUser", ("UserName", "u"));
        await sandbox.CallAsync("PutUserPolicy", ("UserName", "u"), ("PolicyName", "p"), ("PolicyDocument", $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}"""));
        var entry = (await sandbox.CallAsync("ListPoliciesGrantingServiceAccess", ("Arn", "arn:aws:iam::111122223333:user/u"), ("ServiceNamespaces.member.1", service)))
            .Members("PoliciesGrantingServiceAccess").Single();
        Assert.Equal(granted, entry.Members("Policies").Any());
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:group/finance")]
    [InlineData("arn:aws:iam::aws:policy/AWSBillingReadOnlyAccess")]
    public async Task Report_NamesTheServicesAllowed_NeverAccessed(string arn)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var job = (await sandbox.CallAsync("GenerateServiceLastAccessedDetails", ("Arn", arn))).Value("JobId")!;
        Assert.Equal(36, job.Length);
        var report = await sandbox.CallAsync("GetServiceLastAccessedDetails", ("JobId", job));
        Assert.Equal(["JobStatus", "JobType", "JobCreationDate", "ServicesLastAccessed", "JobCompletionDate", "IsTruncated"], report.Names());
        Assert.Equal(("COMPLETED", "SERVICE_LEVEL"), (report.Value("JobStatus"), report.Value("JobType")));
        var billing = report.Members("ServicesLastAccessed").Single(service => service.Value("ServiceNamespace") == "billing");
        Assert.Equal(["ServiceName", "ServiceNamespace", "TotalAuthenticatedEntities"], billing.Names());
        var all = report.Members("ServicesLastAccessed").Select(service => service.Value("ServiceNamespace")!).ToList();
        Assert.DoesNotContain("ecs", all);
        Assert.Equal(all, await sandbox.PagesAsync("GetServiceLastAccessedDetails", "ServicesLastAccessed", s => s.Value("ServiceNamespace")!, 2, ("JobId", job)));
    }

    [Fact]
    public async Task Report_OfWhatIsNotThere_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GenerateServiceLastAccessedDetails", ("Arn", "arn:aws:iam::111122223333:user/nobody"));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GenerateServiceLastAccessedDetails", ("Arn", Sandbox.PolicyArn("absent")));
        await sandbox.RefusedAsync(400, "InvalidInput", "GenerateServiceLastAccessedDetails", ("Arn", "arn:aws:s3:::bucket-of-mine"));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GetServiceLastAccessedDetails", ("JobId", Guid.NewGuid().ToString()));
        await sandbox.RefusedAsync(400, "ValidationError", "GetServiceLastAccessedDetails", ("JobId", "short"));
        var job = (await sandbox.CallAsync("GenerateServiceLastAccessedDetails", ("Arn", Sandbox.PolicyArn("EcsReadOnly", "/ecs/")), ("Granularity", "ACTION_LEVEL"))).Value("JobId")!;
        Assert.Equal("ACTION_LEVEL", (await sandbox.CallAsync("GetServiceLastAccessedDetails", ("JobId", job))).Value("JobType"));
    }
}
