using System.Globalization;
using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>The policies that a request for a simulation brings itself, named as IAM names them: <c>PolicyInputList.1</c>.</summary>
internal static class InputPolicies
{
    /// <summary>The parameter of identity policies.</summary>
    public const string Identity = "PolicyInputList";

    /// <summary>The parameter of the permissions boundary.</summary>
    public const string Boundary = "PermissionsBoundaryPolicyInputList";

    /// <summary>Reads the policies in a parameter.</summary>
    /// <exception cref="IamRefusal">InvalidInput: IAM would not save one of them, or there is more than one boundary.</exception>
    public static IReadOnlyList<AppliedPolicy> Read(OperationContext context, string parameter)
    {
        var texts = context.Parameters.Strings(parameter);
        if (parameter == Boundary && texts.Count > 1)
            throw IamRefusal.InvalidInput($"{Boundary} may hold one policy; it holds {texts.Count}.");
        var kind = parameter == Boundary ? PolicyKind.PermissionsBoundary : PolicyKind.Identity;
        return [.. texts.Select((text, index) => Read(context, string.Create(CultureInfo.InvariantCulture, $"{parameter}.{index + 1}"), kind, text))];
    }

    private static AppliedPolicy Read(OperationContext context, string name, PolicyKind kind, string text) =>
        context.Documents.Validate(text, PolicyDocumentKind.Inline) is { } message
            ? throw IamRefusal.InvalidInput($"Invalid policy in {name}: {message}")
            : new(name, kind, PolicyDocument.Parse(text));
}
