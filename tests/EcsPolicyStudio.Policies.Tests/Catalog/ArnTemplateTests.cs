using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Tests.Catalog;

public sealed class ArnTemplateTests
{
    private const string TaskArn = "arn:${Partition}:ecs:${Region}:${Account}:task/${ClusterName}/${TaskId}";

    [Fact]
    public void Parse_TaskTemplate_FindsItsFields()
    {
        var template = ArnTemplate.Parse(TaskArn);

        Assert.Equal(["Partition", "Region", "Account", "ClusterName", "TaskId"], template.Fields);
        Assert.Equal(("Partition", "Region", "Account"), (template.PartitionField, template.RegionField, template.AccountField));
        Assert.Equal(["ClusterName", "TaskId"], template.ResourceFields);
        Assert.Equal("task/${ClusterName}/${TaskId}", template.Resource);
        Assert.Equal("ecs", template.Service);
        Assert.Equal("arn:?*:ecs:?*:?*:task/?*/?*", template.Pattern);
    }

    [Theory]
    [InlineData("arn:${Partition}:s3:::${BucketName}", null, null)]
    [InlineData("arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", null, "Account")]
    [InlineData("arn:${Partition}:sso::${AccountId}:application/${InstanceId}/${ApplicationId}", null, "AccountId")]
    [InlineData("arn:${Partition}:bedrock:${Region}::foundation-model/${ResourceId}", "Region", null)]
    [InlineData("arn:${Partition}:bedrock-websearch:${Region}:aws:tool/${ToolName}", "Region", null)]
    public void Parse_RegionAndAccount_AreKnownByTheirPlace(string text, string? region, string? account)
    {
        var template = ArnTemplate.Parse(text);

        Assert.Equal(region, template.RegionField);
        Assert.Equal(account, template.AccountField);
    }

    [Fact]
    public void Format_FieldsLeftOut_BecomeWildcards() =>
        Assert.Equal(
            "arn:aws:ecs:*:123456789012:task/prod/*",
            ArnTemplate.Parse(TaskArn).Format(new Dictionary<string, string> { ["Partition"] = "aws", ["Account"] = "123456789012", ["ClusterName"] = "prod", ["TaskId"] = "" }));

    [Fact]
    public void TryRead_ArnOfTheShape_GivesItsFields()
    {
        var values = ArnTemplate.Parse(TaskArn).TryRead("arn:aws:ecs:eu-central-1:123456789012:task/prod/*");

        Assert.NotNull(values);
        Assert.Equal(("eu-central-1", "prod", "*"), (values["Region"], values["ClusterName"], values["TaskId"]));
    }

    [Theory]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:task/prod")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:service/prod/web")]
    [InlineData("*")]
    [InlineData("")]
    public void TryRead_ArnOfAnotherShape_GivesNull(string arn) => Assert.Null(ArnTemplate.Parse(TaskArn).TryRead(arn));

    [Fact]
    public void TryRead_RoleWithPath_KeepsThePathInTheLastField() =>
        Assert.Equal("team/a/deploy", ArnTemplate.Parse("arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}")
            .TryRead("arn:aws:iam::123456789012:role/team/a/deploy")!["RoleNameWithPath"]);

    [Fact]
    public void FormatAndTryRead_EveryTemplateOfTheCatalogue_GiveTheValuesBack() =>
        Assert.All(ServiceCatalog.Default.Services.SelectMany(s => ServiceCatalog.Default.Find(s.Prefix)!.ResourceTypes).SelectMany(t => t.Templates), template =>
        {
            var values = template.Fields.Distinct().Select((f, i) => (f, i)).ToDictionary(x => x.f, x => "v" + x.i);
            var arn = template.Format(values);
            var read = template.TryRead(arn);
            Assert.NotNull(read);
            Assert.Equal(arn, template.Format(read));
        });

    [Theory]
    [InlineData("bucket", "arn:aws:s3:::reports", true)]
    [InlineData("bucket", "arn:aws:s3:::rep*", true)]
    [InlineData("bucket", "arn:aws:s3:::reports/*", false)]
    [InlineData("object", "arn:aws:s3:::reports/2026/*", true)]
    [InlineData("object", "arn:aws:s3:::rep*", true)]
    [InlineData("object", "arn:aws:s3:::reports", false)]
    [InlineData("object", "arn:aws:s3:::reports:*", false)]
    public void CanName_BucketsAndObjects_AreToldApart(string type, string entry, bool can) =>
        Assert.Equal(can, ServiceCatalog.Default.Find("s3")!.FindResourceType(type)!.Template.CanName(entry));

    [Theory]
    [InlineData("TaskDefinitionFamilyName", "Task definition family name")]
    [InlineData("ClusterName", "Cluster name")]
    [InlineData("TaskId", "Task id")]
    [InlineData("UUID", "UUID")]
    [InlineData("VPCId", "VPC id")]
    [InlineData("Region", "Region")]
    public void DisplayName_FieldName_ReadsAsWords(string field, string expected) => Assert.Equal(expected, ArnTemplate.DisplayName(field));
}
