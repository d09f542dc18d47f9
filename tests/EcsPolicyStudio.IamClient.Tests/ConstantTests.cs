using Amazon.IdentityManagement;
using Amazon.Runtime;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>Enumerations of the service are open: a value unknown here is kept.</summary>
public class ConstantTests
{
    [Fact]
    public void FindValue_OfAKnownValue_IsTheConstant() => Assert.Same(PolicyScopeType.Local, PolicyScopeType.FindValue("Local"));

    [Fact]
    public void Conversion_OfAnUnknownValue_KeepsIt()
    {
        PolicySourceType type = "IAM Policy";

        Assert.Equal("IAM Policy", type.Value);
        Assert.True(type == "IAM Policy");
    }

    [Theory]
    [InlineData("allowed")]
    [InlineData("explicitDeny")]
    [InlineData("implicitDeny")]
    public void Verdicts_OfASimulation_HaveTheirWireValues(string value) =>
        Assert.Contains(
            value,
            new ConstantClass[] { PolicyEvaluationDecisionType.Allowed, PolicyEvaluationDecisionType.ExplicitDeny, PolicyEvaluationDecisionType.ImplicitDeny }
                .Select(constant => constant.Value));
}
