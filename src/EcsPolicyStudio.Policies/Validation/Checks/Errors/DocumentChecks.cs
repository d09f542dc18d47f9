using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Sizing;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>The Version element.</summary>
internal sealed class VersionCheck : PolicyCheck
{
    private static readonly CheckInfo Invalid = CheckInfo.Analyzer("INVALID_VERSION", FindingType.Error, "Invalid version", hasFix: true);
    private static readonly CheckInfo Missing = CheckInfo.Analyzer("MISSING_VERSION", FindingType.Warning, "Missing version", hasFix: true);
    private static readonly CheckInfo Old = new("OLD_VERSION", FindingType.Suggestion, CheckOrigin.Catalogue, "Old version", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Invalid, Missing, Old];

    public override void Run(CheckContext context)
    {
        var document = context.Document;
        if (document.Tree.Root is not Documents.Json.ObjectSyntax root)
            return;
        if (document.VersionElement is not { } version)
        {
            context.Report(
                Missing, new(root.Span.Start, 1), DocumentPath.Root, ElementNames.Version,
                "The document has no Version, so it is read in the language of 2008, which has no policy variables.",
                "Add \"Version\": \"2012-10-17\".",
                new("Add Version 2012-10-17", [document.WithVersion(PolicyLanguageVersion.Version2012)]));
        }
        else if (version.Text is { } text && text is not (ElementNames.Version2008 or ElementNames.Version2012))
        {
            context.Report(
                Invalid, version.ValueSpan, version.Path, text, $"{text} is not a version of the policy language.", "Write 2012-10-17.",
                FixWriter.Replace("Write 2012-10-17", version.ValueSpan, ElementNames.Version2012));
        }
        else if (version.Text == ElementNames.Version2008)
        {
            context.Report(
                Old, version.ValueSpan, version.Path, version.Text, "2008-10-17 is the old version of the policy language: policy variables are literal text in it.",
                "Write 2012-10-17, and check that no text contains ${…} that is meant literally.",
                FixWriter.Replace("Write 2012-10-17", version.ValueSpan, ElementNames.Version2012));
        }
    }
}

/// <summary>There is nothing in the document.</summary>
internal sealed class MissingStatementCheck : PolicyCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("MISSING_STATEMENT", FindingType.Error, "Missing statement");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        var document = context.Document;
        if (document.Tree.Root is not Documents.Json.ObjectSyntax root)
            return;
        if (document.StatementElement is not { } element)
        {
            context.Report(
                Info, new(root.Span.Start, 1), DocumentPath.Root, ElementNames.Statement,
                "The document has no Statement, so it allows and denies nothing.", "Add at least one statement.");
        }
        else if (document.StatementsAreList && document.Statements.IsEmpty)
        {
            context.Report(Info, element.Span, element.Path, ElementNames.Statement, "The list of statements is empty.", "Add at least one statement.");
        }
    }
}

/// <summary>The document is longer than any inline quota.</summary>
internal sealed class PolicySizeCheck : PolicyCheck
{
    private static readonly CheckInfo Info =
        CheckInfo.Analyzer("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", FindingType.Warning, "Policy size exceeds identity policy quota");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        // Seen threshold: the largest inline quota, that of roles.
        var quota = PolicySize.Quota(PolicySizeTarget.RoleInline);
        var size = PolicySize.Count(context.Document.Text);
        if (size <= quota)
            return;
        context.Report(
            Info, new(0, context.Document.Text.Length), DocumentPath.Root, "",
            FormattableString.Invariant($"The policy has {size:N0} characters, white space not counted. A managed policy takes 6,144, the inline policies of a role {quota:N0}."),
            "Use wildcards for actions and resources that go together, or split the policy.");
    }
}

/// <summary>What IAM would refuse to save, where no check has said so at the same place.</summary>
internal sealed class RefusalCheck : PolicyCheck
{
    private static readonly CheckInfo Info = new("MALFORMED_POLICY_DOCUMENT", FindingType.Error, CheckOrigin.Iam, "Malformed policy document", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        if (Grammar.PolicyGrammar.Refusal(context.Document, context.Managed) is not { } refusal)
            return;
        foreach (var finding in context.Findings)
        {
            if (finding.Type == FindingType.Error && finding.Span.Start < refusal.Span.End && refusal.Span.Start < finding.Span.End)
                return;
        }

        var tooOld = refusal.Message == Grammar.PolicyGrammar.VersionTooOld;
        context.Report(
            Info, refusal.Span, refusal.Path, refusal.Span.Length > 200 ? "" : refusal.Span.Of(context.Document.Text).ToString(),
            $"IAM refuses to save this: {refusal.Message.TrimEnd('.')}.",
            tooOld ? "Write \"Version\": \"2012-10-17\"." : "Change it; the policy cannot be created as it is.",
            tooOld ? new("Write Version 2012-10-17", [context.Document.WithVersion(PolicyLanguageVersion.Version2012)]) : null);
    }
}
