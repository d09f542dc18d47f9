namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>
/// The characters of names, paths and key ids. IAM tests them before the other constraints of the API model, and words the refusal for
/// people: <c>The specified value for roleName is invalid. It must contain only ...</c>. The first one is told, alone.
/// </summary>
internal static class NameRules
{
    private const string Name = "It must contain only alphanumeric characters and/or the following: +=,.@_-";
    private const string Path = "It must begin and end with / and contain only alphanumeric characters and/or / characters.";
    private const string Prefix = "It must begin with the / character and contain only alphanumeric characters and/or / characters.";
    private const string KeyId = "It must contain only alphanumeric characters.";

    // A path prefix is of the type of paths where policies are listed.
    private const string PrefixMember = "PathPrefix";

    // By the name of the shape in the API model.
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["userNameType"] = Name,
        ["existingUserNameType"] = Name,
        ["groupNameType"] = Name,
        ["roleNameType"] = Name,
        ["policyNameType"] = Name,
        ["pathType"] = Path,
        ["policyPathType"] = Path,
        ["pathPrefixType"] = Prefix,
        ["accessKeyIdType"] = KeyId,
    };

    /// <summary>The rule for a member, as the refusal words it; null where the API model alone judges it.</summary>
    public static string? Of(ApiMember member) => member.Name == PrefixMember ? Prefix : Rules.GetValueOrDefault(member.Shape);

    /// <summary>Throws ValidationError where a name, a path or a key id has characters that it must not have.</summary>
    public static void Check(ApiStructure input, QueryParameters parameters)
    {
        foreach (var member in input.Members)
        {
            if (Of(member) is { } rule && parameters[member.Name] is { } value && ApiModel.Iam.Shape(member.Shape).Pattern is { } pattern && !pattern.Matches(value))
                throw IamRefusal.ValidationError($"The specified value for {ApiModel.Place(member.Name)} is invalid. {rule}");
        }
    }
}
