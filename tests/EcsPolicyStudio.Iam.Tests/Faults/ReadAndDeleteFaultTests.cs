using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Faults;

/// <summary>Reading and deleting over faults.</summary>
public sealed class ReadAndDeleteFaultTests : FaultContext
{
    [Theory]
    [MemberData(nameof(All))]
    public async Task Read_ThatFailsOnce_IsReadInTheEnd_OrSaysWhyNot(Fault fault)
    {
        var gateway = Over("ListUsers", fault, 1);

        // The SDK tries again where nothing or an error came; an answer that cannot be read is none of its business.
        if (fault is Fault.HalfSent or Fault.Malformed)
            Assert.Contains("is not one of IAM", (await gateway.ListUsersAsync(Token).RefusalAsync(Token)).Message, StringComparison.Ordinal);
        else
            Assert.Contains(await gateway.ListUsersAsync(Token).ReadAsync(Token), user => user.UserName == Alice.Name);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Delete_ThatFailsOnce_Deletes(Fault fault)
    {
        var arn = await CreatedAsync();

        await Over("DeletePolicy", fault, 1).DeletePolicyAsync(arn, Token);

        Assert.Empty(await OwnAsync());
    }
}
