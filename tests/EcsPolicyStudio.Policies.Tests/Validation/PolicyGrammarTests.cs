using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Grammar;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

public sealed class PolicyGrammarTests
{
    public static TheoryData<string, string, string?> Samples
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var sample in SampleData.List("malformed-policies.json", "cases"))
                data.Add(sample.GetProperty("id").GetString()!, sample.GetProperty("document").GetString()!, sample.GetProperty("expectedMessage").GetString());
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Refusal_PublicSample_SaysWhatIamSays(string id, string document, string? message)
    {
        Assert.NotEmpty(id);
        Assert.Equal(message, PolicyGrammar.Refusal(document)?.Message);
    }

    [Fact]
    public void Refusal_ManagedPolicies_NoneIsRefused()
    {
        var refused = ManagedPolicyDocuments.All
            .Select(p => (p.Name, Refusal: PolicyGrammar.Refusal(PolicyDocument.Parse(p.Document, SyntaxLimits.Stored))))
            .Where(p => p.Refusal is not null);
        Assert.Empty(refused);
    }

    [Fact]
    public void Refusal_ActionWithoutVendorAndNoResources_NamesTheResources() => Assert.Equal(
        "Policy statement must contain resources.",
        PolicyGrammar.Refusal("""{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "invalid"}}""")?.Message);

    // The parts of a statement that is accepted; each test changes one.
    private static string Document(
        string version = "\"2012-10-17\"", string effect = "Allow", string action = "\"s3:GetObject\"", string resource = "\"*\"", string more = "") =>
        $$$"""{"Version": {{{version}}}, "Statement": {"Effect": "{{{effect}}}", "Action": {{{action}}}, "Resource": {{{resource}}}{{{more}}} } }""";

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("\"arn:aws:sqs\"")]
    [InlineData("\"arn:aws:nosuchservice:::x\"")]
    [InlineData("\"arn:*:s3:::b\"")]
    [InlineData("\"arn:aws-cn:s3:::b\"")]
    [InlineData("\"arn:aws:s3:eu-west-1:111122223333:accesspoint/a\"")]
    [InlineData("\"arn:aws:s3:eu-west-1:111122223333:job/1\"")]
    [InlineData("\"arn:aws:iam::111122223333:root\"")]
    [InlineData("\"arn:aws:iam::*:*\"")]
    [InlineData("[\"*\", null]")]
    [InlineData("\"arn:a*:s3:::b\"")]
    [InlineData("\"arn:aws:s*:::b\"")]
    public void Refusal_ResourceThatIamSaves_IsNull(string resource) => Assert.Null(PolicyGrammar.Refusal(Document(resource: resource)));

    [Theory]
    [InlineData("\"orders\"", "Resource orders must be in ARN format or \"*\".")]
    [InlineData("[\"zebra\", \"arn:aws:s3:::b\", \"apple\"]", "Resource apple must be in ARN format or \"*\".")]
    [InlineData("\"arn:amazon:s3:::b\"", "Partition \"amazon\" is not valid for resource \"arn:amazon:s3:::b\".")]
    [InlineData("\"arn:bws\"", "Partition \"bws\" is not valid for resource \"arn:bws:*:*:*:*\".")]
    [InlineData("\"arn:aws:iam:eu-west-1:111122223333:role/a\"", "IAM resource arn:aws:iam:eu-west-1:111122223333:role/a cannot contain region information.")]
    [InlineData("\"arn:aws:s3:eu-west-1::b/*\"", "Resource arn:aws:s3:eu-west-1::b/* can not contain region information.")]
    [InlineData("\"arn:aws:iam::111122223333:roles/a\"", "IAM resource path must either be \"*\", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.")]
    [InlineData("\"arn:aws::::b\"", "The policy failed legacy parsing")]
    [InlineData("\"arn:aws:sqs::q\"", "The policy failed legacy parsing")]
    [InlineData("{}", "Syntax errors in policy.")]
    [InlineData("[]", "Policy statement must contain resources.")]
    public void Refusal_ResourceThatIamRefuses_SaysWhy(string resource, string message) =>
        Assert.Equal(message, PolicyGrammar.Refusal(Document(resource: resource))?.Message);

    [Theory]
    [InlineData("\"s3:Get Object\"", null)]
    [InlineData("\"*:*\"", null)]
    [InlineData("[\"s3:Get*\", \"\"]", "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")]
    [InlineData("\"s*:GetObject\"", "Vendor s* is not valid")]
    [InlineData("\"s3:Get:Object\"", "Actions/Condition can contain only one colon.")]
    [InlineData("[]", "Policy statement must contain actions.")]
    [InlineData("[null]", "Syntax errors in policy.")]
    public void Refusal_Action_SaysWhatIamSays(string action, string? message) =>
        Assert.Equal(message, PolicyGrammar.Refusal(Document(action: action))?.Message);

    [Theory]
    [InlineData("2026-12-31", null)]
    [InlineData("2026-12-31T23:59:59Z", null)]
    [InlineData("2026-12-31T23:59:59.123456789+02:00", null)]
    [InlineData("2026-12-31T23:59:59-05:00", null)]
    [InlineData("1767225600", null)]
    [InlineData("-292275054", null)]
    [InlineData("-292275055", "The policy failed legacy parsing")]
    [InlineData("9223372036854775808", "The policy failed legacy parsing")]
    [InlineData("2026-13-01", "The policy failed legacy parsing")]
    [InlineData("2026-12-32", "The policy failed legacy parsing")]
    [InlineData("2026-12-31T24:00:00Z", "The policy failed legacy parsing")]
    [InlineData("2026-12-31T23:59:59.1234567890Z", "The policy failed legacy parsing")]
    [InlineData("2026-12-31T23:59:59+1", "The policy failed legacy parsing")]
    [InlineData("tomorrow", "The policy failed legacy parsing")]
    public void Refusal_DateValue_SaysWhatIamSays(string date, string? message) =>
        Assert.Equal(message, PolicyGrammar.Refusal(Document(more: $$""", "Condition": {"DateLessThanIfExists": {"aws:CurrentTime": ["{{date}}"] } }"""))?.Message);

    [Theory]
    [InlineData(", \"Sid\": \"\"", null)]
    [InlineData(", \"Sid\": \"a-b\"", "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*")]
    [InlineData(", \"Principal\": \"*\"", "Policy document should not specify a principal.")]
    [InlineData(", \"Effect\": \"Deny\"", "Syntax errors in policy.")]
    [InlineData(", \"Comment\": \"x\"", "Syntax errors in policy.")]
    [InlineData(", \"NotAction\": []", "Syntax errors in policy.")]
    [InlineData(", \"Condition\": {\"NoSuch\": {}}", null)]
    [InlineData(", \"Condition\": {\"NoSuch\": {\"a:b\": \"c\"}}", "Syntax errors in policy.")]
    [InlineData(", \"Condition\": {\"Bool\": {\"a:b\": true}, \"NumericEquals\": {\"c\": [1, \"2\"]}}", null)]
    [InlineData(", \"Condition\": {\"StringEquals\": {\"a:b\": null}}", "Syntax errors in policy.")]
    [InlineData(", \"Condition\": [],", "Syntax errors in policy.")]
    public void Refusal_OtherMember_SaysWhatIamSays(string member, string? message) =>
        Assert.Equal(message, PolicyGrammar.Refusal(Document(more: member))?.Message);

    [Fact]
    public void Refusal_OldVersion_OnlyForManagedPolicies()
    {
        var document = Document(version: "\"2008-10-17\"");
        Assert.Equal("Policy document must be version 2012-10-17 or greater.", PolicyGrammar.Refusal(document)?.Message);
        Assert.Null(PolicyGrammar.Refusal(document, managed: false));
    }

    [Fact]
    public void Refusal_ManyMistakes_TheFirstInIamsOrderIsNamed()
    {
        Assert.Equal("The policy failed legacy parsing", PolicyGrammar.Refusal(Document(effect: "allow", resource: "\"x\""))?.Message);
        Assert.Equal("Resource x must be in ARN format or \"*\".", PolicyGrammar.Refusal(Document(action: "\"x\"", resource: "\"x\""))?.Message);
    }

    [Fact]
    public void Refusal_Place_IsThatOfTheCulprit()
    {
        var document = Document(resource: "[\"*\", \"orders\"]");
        var refusal = PolicyGrammar.Refusal(document)!;
        Assert.Equal("\"orders\"", refusal.Span.Of(document).ToString());
        Assert.Equal("Statement.Resource[1]", refusal.Path.ToString());
    }
}
