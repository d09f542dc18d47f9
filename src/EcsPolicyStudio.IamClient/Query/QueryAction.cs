using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement.Query;

/// <summary>Tells which operation a request is for, from the name of its class.</summary>
internal static class QueryAction
{
    /// <summary>The operation's own request class: a caller may derive from it.</summary>
    public static Type RequestClass(AmazonIdentityManagementServiceRequest request)
    {
        var type = request.GetType();
        while (type.BaseType != typeof(AmazonIdentityManagementServiceRequest))
            type = type.BaseType;
        return type;
    }

    /// <summary>The operation's name, such as <c>CreatePolicy</c>.</summary>
    public static string NameOf(Type requestClass) => requestClass.Name[..^"Request".Length];
}
