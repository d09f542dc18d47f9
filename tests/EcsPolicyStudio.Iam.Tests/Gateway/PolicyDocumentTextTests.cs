using EcsPolicyStudio.Iam.Aws;

namespace EcsPolicyStudio.Iam.Tests.Gateway;

public class PolicyDocumentTextTests
{
    [Theory]
    [InlineData("%7B%22a%22%3A%22b+c%20d%22%7D", "{\"a\":\"b+c d\"}")]
    [InlineData("%7B%22a%22%3A%22%252F%22%7D", "{\"a\":\"%2F\"}")]
    [InlineData("%0A%7b%22%c3%a9%22%3a1%7d", "\n{\"é\":1}")]
    [InlineData("{\"a\":\"%41+\"}", "{\"a\":\"%41+\"}")]
    [InlineData(" \n{\"a\":\"%41\"}", " \n{\"a\":\"%41\"}")]
    [InlineData("", "")]
    public void Decode_ByRfc3986_LeavesPlusAndPlainJsonAlone(string text, string expected) =>
        Assert.Equal(expected, PolicyDocumentText.Decode(text));
}
