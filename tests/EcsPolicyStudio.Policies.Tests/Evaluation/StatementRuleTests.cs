using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using static EcsPolicyStudio.Policies.Tests.Evaluation.PolicyText;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>One test for each rule of actions, resources, variables and of how policies go together, under the rule's name.</summary>
public sealed class StatementRuleTests
{
    private const string Bucket = "arn:aws:s3:::bucket/";

    private const string NoVersion = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::bucket/${aws:username}\"}}";

    [Theory]
    [InlineData("ECS:runtask", true)]
    [InlineData("ecs:Run*", true)]
    [InlineData("ecs:*n?ask", true)]
    [InlineData("*", true)]
    [InlineData("*:*", true)]
    [InlineData("ecs:Run", false)]
    [InlineData("ecs:RunTask?", false)]
    [InlineData("ec2:*", false)]
    public void Action_IgnoresCaseAndTakesWildcards(string action, bool expected) => Assert.Equal(expected, Decide(Policy(Allow(action))) == Decision.Allowed);

    [Fact]
    public void NotAction_IsAboutEveryOtherAction()
    {
        const string AllButIam = "{\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\",\"ECS:DELETE*\"],\"Resource\":\"*\"}";
        Assert.Equal(Decision.Allowed, Decide(Policy(AllButIam)));
        Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy(AllButIam), "iam:PassRole"));
        Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy(AllButIam), "ecs:DeleteCluster"));
    }

    [Theory]
    [InlineData("arn:aws:ecs:eu-west-1:111122223333:cluster/prod", true)]
    [InlineData("arn:aws:ecs:eu-west-1:111122223333:cluster/PROD", false)]
    [InlineData("arn:aws:ecs:*:*:cluster/*", true)]
    [InlineData("arn:aws:ecs:*prod", false)]
    [InlineData("arn:aws:*:cluster/prod", false)]
    [InlineData("arn:aws:ecs:*:111122223333:cl*er/pr?d", true)]
    [InlineData("arn:aws:ecs:*", true)]
    [InlineData("arn:aws:ecs", true)]
    [InlineData("arn:aws:ec2", false)]
    [InlineData("**", true)]
    public void Resource_CountsCaseAndMatchesFieldByField(string resource, bool expected) =>
        Assert.Equal(expected, Decide(Policy(Allow(resource: resource))) == Decision.Allowed);

    [Fact]
    public void Resource_LastField_WildcardsCrossSlashesAndColons()
    {
        Assert.Equal(Decision.Allowed, Decide(Policy(Allow(resource: "arn:aws:s3:::bucket/*z")), resource: "arn:aws:s3:::bucket/a/b:c/z"));
        Assert.Equal(Decision.Allowed, Decide(Policy(Allow(resource: "arn:aws:s3:::bucket/*")), resource: "arn:aws:s3:::bucket/a\nb"));
    }

    [Theory]
    [InlineData("*", Decision.Allowed)]
    [InlineData("**", Decision.Allowed)]
    [InlineData("arn:aws:ecs:*:*:*", Decision.ImplicitlyDenied)]
    [InlineData("arn:*", Decision.ImplicitlyDenied)]
    [InlineData("?", Decision.ImplicitlyDenied)]
    public void ActionWithoutResourceLevelPermissions_IsCoveredByTheAsteriskOnly(string resource, Decision expected) =>
        Assert.Equal(expected, Decide(Policy(Allow("ecs:ListClusters", resource)), "ecs:ListClusters", AuthorizationRequest.AnyResource));

    [Fact]
    public void ActionWithoutResourceLevelPermissions_NoSpecificNotResourceExcludesIt()
    {
        Assert.Equal(Decision.Allowed, Decide(Policy("{\"Effect\":\"Allow\",\"Action\":\"*\",\"NotResource\":\"arn:aws:ecs:*:*:*\"}"), "ecs:ListClusters", "*"));
        Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy("{\"Effect\":\"Allow\",\"Action\":\"*\",\"NotResource\":\"*\"}"), "ecs:ListClusters", "*"));
    }

    [Theory]
    [InlineData("ecs:ListClusters", "*")]
    [InlineData("ECS:listclusters", "*")]
    [InlineData("ecs:RunTask", Cluster)]
    [InlineData("ecs:NoSuchAction", Cluster)]
    public void AsAsked_ActionWithoutResourceLevelPermissions_IsAskedOnTheAsterisk(string action, string expected) =>
        Assert.Equal(expected, AuthorizationRequest.AsAsked(ServiceCatalog.Default, action, Cluster).Resource);

    [Fact]
    public void NotResource_IsAboutEveryOtherResource()
    {
        const string Others = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"NotResource\":[\"arn:aws:ecs:*:*:cluster/prod\",\"arn:aws:s3:::a\"]}";
        Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy(Others)));
        Assert.Equal(Decision.Allowed, Decide(Policy(Others), resource: "arn:aws:s3:::b"));
    }

    [Theory]
    [InlineData("${aws:username}", "alice", true)]
    [InlineData("${AWS:UserName}/*", "alice/x", true)]
    [InlineData("${aws:username}", "${aws:username}", false)]
    [InlineData("${aws:userid}", "", false)]
    [InlineData("${aws:userid, 'none'}", "none", true)]
    [InlineData("${aws:username, 'none'}", "none", false)]
    [InlineData("${*}", "*", true)]
    [InlineData("${*}", "x", false)]
    [InlineData("a${?}", "a?", true)]
    [InlineData("a${?}", "ab", false)]
    [InlineData("${$}{aws:username}", "${aws:username}", true)]
    [InlineData("${example:Tags}", "a", false)]
    [InlineData("${example:Tags, 'd'}", "d", true)]
    [InlineData("${aws:wild}", "axb", false)]
    [InlineData("${aws:wild}", "a*b", true)]
    [InlineData("${aws:username", "${aws:username", true)]
    public void Variable_InAResource_StandsForItsValue(string entry, string resource, bool expected) => Assert.Equal(
        expected,
        Decide(Policy(Allow(resource: Bucket + entry)), resource: Bucket + resource, context:
            [One("alice", "aws:username"), One("a*b", "aws:wild"), ContextKey.Multivalued("example:Tags", "a")]) == Decision.Allowed);

    [Fact]
    public void VariableWithoutValue_InNotResource_ExcludesNothing() => Assert.Equal(
        Decision.ExplicitlyDenied,
        Decide(Policy(Allow(), "{\"Effect\":\"Deny\",\"Action\":\"*\",\"NotResource\":\"arn:aws:s3:::bucket/${aws:username}/*\"}"), resource: Bucket + "alice/x"));

    [Fact]
    public void VariableWithoutValue_InACondition_OnlyNegatedOperatorsHold()
    {
        Assert.False(Holds("StringEquals", "\"${aws:username}\"", One("")));
        Assert.False(Holds("StringLike", "\"*${aws:username}\"", One("a")));
        Assert.True(Holds("StringNotEquals", "\"${aws:username}\"", One("a")));
        Assert.True(Holds("StringNotLike", "\"*${aws:username}*\"", One("a")));
        Assert.True(Holds("ArnNotLike", "\"arn:aws:ecs:*:*:cluster/${aws:username}\"", One(Cluster)));
        Assert.False(Holds("StringNotEquals", "[\"${aws:username}\",\"a\"]", One("a")));
    }

    [Fact]
    public void EmptyText_IsAValue_AlsoOfAVariable()
    {
        Assert.Equal(Decision.Allowed, Decide(Policy(Allow(resource: Bucket + "${aws:username, 'x'}")), resource: Bucket, context: One("", "aws:username")));
        Assert.True(Holds("StringEquals", "\"\"", One("")));
    }

    [Theory]
    [InlineData("\"Version\":\"2008-10-17\",")]
    [InlineData("")]
    public void Variables_InAnOlderVersion_AreText(string version)
    {
        var policy = NoVersion.Insert(1, version);
        Assert.Equal(Decision.Allowed, Decide(policy, resource: Bucket + "${aws:username}", context: One("alice", "aws:username")));
        Assert.Equal(Decision.ImplicitlyDenied, Decide(policy, resource: Bucket + "alice", context: One("alice", "aws:username")));
    }

    [Fact]
    public void Deny_WinsOverAllow()
    {
        Assert.Equal(Decision.ExplicitlyDenied, Decide(Policy(Allow(), Deny("ecs:Run*"))));
        Assert.Equal(Decision.Allowed, Decide(Policy(Allow(), Deny("ecs:Stop*"))));
        Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy(Allow("s3:*"))));
        Assert.Equal(Decision.ExplicitlyDenied, Decide(Policy(Deny())));
    }

    [Fact]
    public void Boundary_LimitsAndGrantsNothing()
    {
        static Decision With(string policy, string boundary) => Compile(policy, boundary).Evaluate(new("ecs:RunTask", Cluster)).Decision;

        Assert.Equal(Decision.Allowed, With(Policy(Allow()), Policy(Allow("ecs:*"))));
        Assert.Equal(Decision.ImplicitlyDenied, With(Policy(Allow()), Policy(Allow("s3:*"))));
        Assert.Equal(Decision.ImplicitlyDenied, With(Policy(Allow("s3:*")), Policy(Allow())));
        Assert.Equal(Decision.ImplicitlyDenied, With(Policy(Allow()), Policy()));
        Assert.Equal(Decision.ExplicitlyDenied, With(Policy(Allow("s3:*")), Policy(Deny())));
        Assert.Equal(Decision.ExplicitlyDenied, With(Policy(Allow()), Policy(Deny("ecs:RunTask"))));
    }

    [Fact]
    public void GroupPolicies_CountAsThePrincipalsOwn()
    {
        PolicySet set = new() { Policies = [new("Group", PolicyKind.Group, PolicyDocument.Parse(Policy(Allow())))] };
        var result = CompiledPolicySet.Compile(set).Evaluate(new("ecs:RunTask", Cluster));
        Assert.Equal(Decision.Allowed, result.Decision);
        Assert.Equal("Group", result.Deciding!.Policy.Name);
    }

    [Fact]
    public void NoPolicy_DeniesImplicitly() => Assert.Equal(Decision.ImplicitlyDenied, CompiledPolicySet.Compile(PolicySet.Empty).Evaluate(new("ecs:RunTask", Cluster)).Decision);

    [Theory]
    [InlineData("{\"Effect\":\"allow\",\"Action\":\"*\",\"Resource\":\"*\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"Resource\":\"*\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"NotAction\":[],\"Resource\":\"*\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Principal\":\"*\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"NotAction\":\"iam:*\",\"Resource\":\"*\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":\"none\"}")]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":\"aws:SecureTransport\"}}")]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",}")]
    public void StatementThatIamRefuses_NeverApplies(string statement) => Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy(statement)));
}
