using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>How policy variables are written, and where they may stand.</summary>
internal sealed class VariableCheck : PolicyCheck
{
    private static readonly CheckInfo Brace = CheckInfo.Analyzer("MISSING_BRACE_IN_VARIABLE", FindingType.Error, "Missing brace in variable");
    private static readonly CheckInfo Quote = CheckInfo.Analyzer("MISSING_QUOTE_IN_VARIABLE", FindingType.Error, "Missing quote in variable", hasFix: true);
    private static readonly CheckInfo Space = CheckInfo.Analyzer("UNSUPPORTED_SPACE_IN_VARIABLE", FindingType.Error, "Unsupported space in variable", hasFix: true);
    private static readonly CheckInfo Empty = CheckInfo.Analyzer("EMPTY_VARIABLE", FindingType.Error, "Empty variable");
    private static readonly CheckInfo Element = CheckInfo.Analyzer("VARIABLE_UNSUPPORTED_IN_ELEMENT", FindingType.Error, "Variable unsupported in element");
    private static readonly CheckInfo Version = CheckInfo.Analyzer("VARIABLE_UNSUPPORTED_IN_VERSION", FindingType.Error, "Variable unsupported in version", hasFix: true);
    private static readonly CheckInfo Unknown = new("UNKNOWN_POLICY_VARIABLE", FindingType.Warning, CheckOrigin.Catalogue, "Unknown policy variable", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Brace, Quote, Space, Empty, Element, Version, Unknown];

    public override void Run(CheckContext context)
    {
        foreach (var element in context.Document.Elements)
            CheckElement(context, element);
        foreach (var facts in context.Statements)
        {
            foreach (var element in facts.Statement.Elements)
                CheckElement(context, element);
            foreach (var action in facts.Actions)
            {
                if (HasVariable(action.Text))
                    ReportElement(context, action.Value.Span, action.Value.Path, action.Text, facts.Statement.ActionElement!.Name);
            }

            foreach (var resource in facts.Resources)
                CheckValue(context, resource.Value, resource.Variables);
            foreach (var condition in facts.Conditions)
            {
                // Operators without variables have a check of their own.
                if (condition.Kind is not (ConditionValueKind.Text or ConditionValueKind.Arn or null))
                    continue;
                foreach (var value in condition.Values)
                {
                    if (value.Kind == JsonKind.String && HasVariable(value.Text))
                        CheckValue(context, value, PolicyVariable.Scan(value.Text));
                }
            }
        }
    }

    private static void CheckElement(CheckContext context, PolicyElement element)
    {
        if (element is not ListElement && element.Text is { } text && HasVariable(text))
            ReportElement(context, element.ValueSpan, element.Path, text, element.Name);
    }

    private static void ReportElement(CheckContext context, TextSpan span, DocumentPath path, string text, string element) => context.Report(
        Element, span, path, text, $"{element} takes no policy variables, so \"{text}\" is compared as it stands.",
        "Write out what is meant. Variables work in the resource part of an ARN and in condition values.");

    private static void CheckValue(CheckContext context, ElementValue value, IReadOnlyList<PolicyVariable> variables)
    {
        if (variables.Count == 0)
            return;
        if (!context.HasVariables)
        {
            context.Report(
                Version, value, $"\"{value.Text}\" has a policy variable, but in this version of the policy language it is literal text.", "Write \"Version\": \"2012-10-17\".",
                context.Document.Version is null or ElementNames.Version2008 && context.Document.Tree.Root is ObjectSyntax
                    ? new("Write Version 2012-10-17", [context.Document.WithVersion(PolicyLanguageVersion.Version2012)])
                    : null);
            return;
        }

        foreach (var variable in variables)
            CheckVariable(context, value, variable);
    }

    private static void CheckVariable(CheckContext context, ElementValue value, PolicyVariable variable)
    {
        var text = value.Text[variable.Start..variable.End];
        if (variable.IsLiteral)
            return;
        // A variable inside of another one means that the outer one is not closed.
        if (!variable.IsClosed || variable.Key.Contains("${", StringComparison.Ordinal))
        {
            context.Report(Brace, value, $"The policy variable in \"{value.Text}\" has no closing brace.", "Close it with } behind the key.");
            return;
        }

        if (variable.Key.AsSpan().Trim().IsEmpty)
        {
            context.Report(Empty, value, $"{text} names no key.", "Write the key between the braces, such as ${aws:username}.");
            return;
        }

        var key = variable.Key;
        var fallback = variable.Default;
        // One space may stand behind the comma, before the quotes.
        var quoted = fallback is not null && fallback.StartsWith(' ') ? fallback[1..] : fallback;
        if (key.Contains(' ', StringComparison.Ordinal) || (quoted is not null && HasOuterSpace(quoted)))
        {
            context.Report(
                Space, value, $"{text} has a space where none may be.", "Leave spaces out, except inside the quotes of a default value and behind the comma.",
                Replace(value, variable, key.Replace(" ", "", StringComparison.Ordinal), quoted?.Trim()));
        }

        var bare = quoted?.Trim();
        if (bare is not null && !(bare.Length > 1 && bare[0] == '\'' && bare[^1] == '\''))
        {
            context.Report(
                Quote, value, $"The default value in {text} is not in single quotes.", "Write it as in ${aws:PrincipalTag/team, 'none'}.",
                Replace(value, variable, key.Replace(" ", "", StringComparison.Ordinal), "'" + bare.Trim('\'') + "'"));
        }

        CheckKey(context, value, variable, key);
    }

    private static bool HasOuterSpace(string quoted) =>
        quoted.StartsWith(' ') || quoted.EndsWith(' ') || (!quoted.StartsWith('\'') && quoted.Contains(' ', StringComparison.Ordinal));

    private static FindingFix Replace(ElementValue value, PolicyVariable variable, string key, string? fallback)
    {
        var mended = "${" + key + (fallback is null ? "" : ", " + fallback) + "}";
        return FixWriter.Replace($"Write {mended}", value.Span, value.Text[..variable.Start] + mended + value.Text[variable.End..]);
    }

    // Of the global keys all are known; services may fill variables that are not in the reference.
    private static void CheckKey(CheckContext context, ElementValue value, PolicyVariable variable, string key)
    {
        if (!key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || key.Contains(' ', StringComparison.Ordinal) || context.Keys.Find(key) is not null
            || Knowledge.UndocumentedNames.Keys.Contains(key))
            return;
        var meant = context.Nearest(key, () => context.Keys.GlobalNames.Where(k => !k.Contains('$', StringComparison.Ordinal)));
        context.Report(
            Unknown, value, $"There is no key {key}, so the policy variable never has a value.",
            meant is null ? "Use a global condition key, such as aws:username." : $"Did you mean ${{{meant}}}?",
            meant is null ? null : Replace(value, variable, meant, variable.Default?.Trim()));
    }

    private static bool HasVariable(string text) => text.Contains("${", StringComparison.Ordinal);
}
