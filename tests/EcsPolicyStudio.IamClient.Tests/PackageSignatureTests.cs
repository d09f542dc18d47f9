using System.Reflection;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using EcsPolicyStudio.IamClient.Tests.Support;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>The gateway compiles with the package as with the subset: it refers to members that the package has, by their names and types.</summary>
public class PackageSignatureTests
{
    [Fact]
    public void Gateway_RefersToMembersOfThePackageAlone()
    {
        var used = MemberReferences.Of(Path.Combine(AppContext.BaseDirectory, "EcsPolicyStudio.Iam.dll"), "Amazon.IdentityManagement");

        Assert.Contains("IAmazonIdentityManagementService.ListPoliciesAsync(ListPoliciesRequest, CancellationToken): Task<ListPoliciesResponse>", used);
        Assert.Equal("", string.Join("; ", used.Except(SdkSignatures.References).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void References_AreReadFromMetadata()
    {
        // A member that the package does not have would be found: this assembly refers to the paginators.
        var used = MemberReferences.Of(typeof(PackageSignatureTests).Assembly.Location, "Amazon.IdentityManagement");

        Assert.Contains("IListUsersPaginator.get_Users(): IPaginatedEnumerable<User>", used.Except(SdkSignatures.References));
    }

    [Fact]
    public void Subset_HasEveryMemberByItsTypeAndNoOther()
    {
        var types = typeof(Tag).Assembly.GetExportedTypes();
        var properties = types.Where(type => type.Namespace == typeof(Tag).Namespace && type.IsClass && !type.IsSubclassOf(typeof(Exception)) && !type.IsAbstract)
            .SelectMany(type => type.GetProperties().Where(property => property.DeclaringType == type).Select(property => $"{type.Name}.{property.Name}: {NameOf(property.PropertyType)}"));
        var constants = types.Where(type => type.IsSubclassOf(typeof(ConstantClass)))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{type.Name}.{field.Name}: {NameOf(field.FieldType)}"));
        var operations = Operation.All.Select(operation =>
            $"{nameof(IAmazonIdentityManagementService)}.{operation.Name}Async({operation.RequestType.Name}, CancellationToken): Task<{operation.ResponseType.Name}>");

        Assert.Equal(SdkSignatures.Lines.Order(StringComparer.Ordinal), properties.Concat(constants).Concat(operations).Order(StringComparer.Ordinal));
    }

    private static string NameOf(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(int) => "int",
        _ when type == typeof(bool) => "bool",
        _ when Nullable.GetUnderlyingType(type) is { } value => NameOf(value) + "?",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(NameOf))}>",
        _ => type.Name,
    };
}
