using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Whether the condition key exists.</summary>
internal sealed class ConditionKeyCheck : ConditionCheck
{
    private static readonly CheckInfo Format = CheckInfo.Analyzer("INVALID_CONDITION_KEY_FORMAT", FindingType.Error, "Invalid condition key format", hasFix: true);
    private static readonly CheckInfo Global = CheckInfo.Analyzer("INVALID_GLOBAL_CONDITION_KEY", FindingType.Error, "Invalid global condition key", hasFix: true);
    private static readonly CheckInfo ServiceKey = CheckInfo.Analyzer("INVALID_SERVICE_CONDITION_KEY", FindingType.Error, "Invalid service condition key", hasFix: true);
    private static readonly CheckInfo TagKey = CheckInfo.Analyzer("MISSING_TAG_KEY_IN_CONDITION", FindingType.Error, "Missing tag key in condition");
    private static readonly CheckInfo Unsupported = CheckInfo.Analyzer("UNSUPPORTED_GLOBAL_CONDITION_KEY", FindingType.Error, "Unsupported global condition key", hasFix: true);
    private static readonly CheckInfo Deprecated = CheckInfo.Analyzer("DEPRECATED_GLOBAL_CONDITION_KEY", FindingType.Warning, "Deprecated global condition key", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Format, Global, ServiceKey, TagKey, Unsupported, Deprecated];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Definition is not null || UndocumentedNames.Keys.Contains(condition.Key))
            return;
        var key = condition.Key;
        if (condition.Prefix.Length == 0 || key.Length == condition.Prefix.Length + 1 || !IsPrefix(condition.Prefix))
        {
            var meant = key.Contains(':', StringComparison.Ordinal) || key.Length == 0 ? null
                : context.Keys.GlobalNames.FirstOrDefault(k => k.AsSpan(4).Equals(key, StringComparison.OrdinalIgnoreCase));
            context.ReportKey(
                Format, condition, $"\"{key}\" is not a condition key: a key is written prefix:name.", meant is null ? "Write the prefix, a colon and the name." : $"Did you mean {meant}?",
                Rename(condition, meant));
        }
        else if (UndocumentedNames.LegacyGlobalKeys.TryGetValue(key, out var successor))
        {
            context.ReportKey(Unsupported, condition, $"AWS no longer supports the key {key}.", $"Use {successor}.", Rename(condition, successor));
            context.ReportKey(Deprecated, condition, $"The key {key} is replaced by {successor}.", $"Use {successor}.", Rename(condition, successor));
        }
        else if (context.Keys.FindWithoutVariable(key) is { } tagKey)
        {
            context.ReportKey(TagKey, condition, $"{key} names no tag: behind the slash stands the tag's key.", $"Write {tagKey.Stem}team, with your tag in the place of team.");
        }
        else if (condition.Prefix.Equals("aws", StringComparison.OrdinalIgnoreCase))
        {
            var meant = context.Nearest(key, () => context.Keys.GlobalNames.Where(k => !k.Contains('$', StringComparison.Ordinal)));
            context.ReportKey(
                Global, condition, $"There is no global condition key {key}.", meant is null ? "Look it up among the AWS global condition context keys." : $"Did you mean {meant}?",
                Rename(condition, meant));
        }
        else
        {
            CheckService(context, condition);
        }
    }

    // The prefix of a service, or the host and path of an identity provider.
    private static bool IsPrefix(string prefix)
    {
        foreach (var c in prefix)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '/' or '_'))
                return false;
        }

        return true;
    }

    private static void CheckService(CheckContext context, ConditionFacts condition)
    {
        var (key, prefix) = (condition.Key, condition.Prefix);
        // Keys of identity providers begin with the provider's host.
        if (prefix.Contains('.', StringComparison.Ordinal) || UndocumentedNames.KeyPrefixes.Contains(prefix) || UndocumentedNames.Prefixes.Contains(prefix))
            return;
        if (context.Catalog.FindEntry(prefix) is null)
        {
            var meant = context.Nearest(prefix, () => context.Catalog.Services.Select(s => s.Prefix));
            var whole = meant is null ? null : meant + key[prefix.Length..];
            context.ReportKey(
                ArnFormCheck.Service, condition, $"There is no service {prefix} that has condition keys.", meant is null ? "Write the prefix of a service, or aws for a global key." : $"Did you mean {meant}?",
                whole is not null && context.Keys.Find(whole) is not null ? Rename(condition, whole) : null);
            return;
        }

        var near = context.Nearest(key, () => context.Keys.NamesOf(prefix).Where(k => !k.Contains('$', StringComparison.Ordinal)));
        context.ReportKey(
            ServiceKey, condition, $"{prefix} has no condition key {key}.", near is null ? "Choose a key that the service has; one newer than the catalogue can be left as it is." : $"Did you mean {near}?",
            Rename(condition, near));
    }

    private static FindingFix? Rename(ConditionFacts condition, string? name) =>
        name is null || ((Documents.Json.ObjectSyntax)condition.Entry.OperatorMember.Value).Find(name) is not null ? null
            : FixWriter.Rename($"Write {name}", condition.Entry.KeyMember, name);
}
