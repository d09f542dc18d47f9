using System.Collections.Immutable;
using System.Globalization;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// The ready-made request conditions: MFA, source IP and a time range. Each is an ordinary condition of the block, so that it can be edited,
/// and is recognised again by its shape.
/// </summary>
public static class ConditionPresets
{
    private const string MfaKey = "aws:MultiFactorAuthPresent";
    private const string SourceIpKey = "aws:SourceIp";
    private const string TimeKey = "aws:CurrentTime";

    /// <summary>
    /// "MFA required". In an allowing block <c>Bool … true</c>: a request signed with a long-term access key lacks the key and is not allowed. (With
    /// <c>BoolIfExists</c> it would be: IAM User Guide, "AWS global condition context keys", aws:MultiFactorAuthPresent.) In a denying block
    /// <c>BoolIfExists … false</c>: denied unless signed in with MFA, long-term keys included.
    /// </summary>
    public static ConditionEntry Mfa(Effect effect) => effect == Effect.Allow
        ? new(MfaKey, "Bool", ["true"])
        : new(MfaKey, "Bool", ["false"], IfExists: true);

    /// <summary>Whether the block has the MFA preset of its effect.</summary>
    public static bool HasMfa(this PermissionBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Conditions.Contains(Mfa(block.Effect));
    }

    /// <summary>Adds or removes the MFA preset.</summary>
    public static PermissionBlock WithMfa(this PermissionBlock block, bool required)
    {
        ArgumentNullException.ThrowIfNull(block);
        var entry = Mfa(block.Effect);
        return block.Replace(c => c == entry || (required && c.IsSamePair(entry)), required ? [entry] : []);
    }

    /// <summary>
    /// Switches between allowing and denying. The presets keep what they ask for: a block that allowed only with MFA becomes one that denies without it;
    /// carried over as it stands, the condition would deny exactly the sessions it was meant to let in.
    /// </summary>
    public static PermissionBlock WithEffect(this PermissionBlock block, Effect effect)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Effect == effect) return block with { WrongEffect = null };
        var switched = block with { Effect = effect, WrongEffect = null };
        if (block.HasMfa())
            switched = switched.Replace(c => c == Mfa(block.Effect) || c.IsSamePair(Mfa(effect)), [Mfa(effect)]);
        if (block.SourceIpRanges() is { } ranges)
            switched = switched.Replace(c => c == SourceIp(block.Effect, ranges) || c.IsSamePair(SourceIp(effect, ranges)), [SourceIp(effect, ranges)]);
        return switched;
    }

    /// <summary>"Source IP". Allows only from the ranges; in a denying block denies from anywhere else.</summary>
    public static ConditionEntry SourceIp(Effect effect, IEnumerable<string> ranges) =>
        new(SourceIpKey, effect == Effect.Allow ? "IpAddress" : "NotIpAddress", [.. ranges]);

    /// <summary>The ranges of the source IP preset, or null where the block has none.</summary>
    public static ImmutableArray<string>? SourceIpRanges(this PermissionBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Conditions.FirstOrDefault(c => c == SourceIp(block.Effect, c.Values))?.Values;
    }

    /// <summary>Sets the ranges of the source IP preset; null removes it.</summary>
    public static PermissionBlock WithSourceIp(this PermissionBlock block, IReadOnlyCollection<string>? ranges)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Replace(c => c.IsSamePair(SourceIp(block.Effect, [])), ranges is null ? [] : [SourceIp(block.Effect, ranges)]);
    }

    /// <summary>The time range of the block: from, until, either null where it is open; null where the block has no time range.</summary>
    public static (DateTimeOffset? From, DateTimeOffset? Until)? TimeRange(this PermissionBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var from = block.Conditions.FirstOrDefault(c => IsTime(c, "DateGreaterThanEquals"));
        var until = block.Conditions.FirstOrDefault(c => IsTime(c, "DateLessThan"));
        return from is null && until is null ? null : (Read(from), Read(until));
    }

    /// <summary>
    /// Sets a time range from the first instant (included) to the second (not included), in UTC; an open end is null, and null for both
    /// removes the range. A denying block denies within the range.
    /// </summary>
    public static PermissionBlock WithTimeRange(this PermissionBlock block, DateTimeOffset? from, DateTimeOffset? until)
    {
        ArgumentNullException.ThrowIfNull(block);
        var entries = new List<ConditionEntry>(2);
        if (from is { } start) entries.Add(new(TimeKey, "DateGreaterThanEquals", [Write(start)]));
        if (until is { } end) entries.Add(new(TimeKey, "DateLessThan", [Write(end)]));
        return block.Replace(c => c.Key == TimeKey && c.WrittenOperator is ("DateGreaterThanEquals" or "DateLessThan"), entries);
    }

    /// <summary>Whether a condition belongs to a preset of the block, so that the list of other conditions can leave it out.</summary>
    public static bool IsPreset(this PermissionBlock block, ConditionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(entry);
        return entry == Mfa(block.Effect) || entry == SourceIp(block.Effect, entry.Values)
            || IsTime(entry, "DateGreaterThanEquals") || IsTime(entry, "DateLessThan");
    }

    private static bool IsTime(ConditionEntry entry, string op) =>
        entry.Key == TimeKey && entry.Operator == op && !entry.IfExists && entry.Qualifier == ConditionQualifier.None
        && entry.Values.Length == 1 && Read(entry) is not null;

    private static DateTimeOffset? Read(ConditionEntry? entry) =>
        entry is not null && DateTimeOffset.TryParse(entry.Values[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // The new entries take the place of the first one removed, so that editing a preset does not reorder the conditions.
    private static PermissionBlock Replace(this PermissionBlock block, Predicate<ConditionEntry> old, IReadOnlyList<ConditionEntry> entries)
    {
        var at = block.Conditions.IndexOf(block.Conditions.FirstOrDefault(c => old(c))!);
        var rest = block.Conditions.RemoveAll(old);
        return block with { Conditions = rest.InsertRange(at < 0 ? rest.Length : Math.Min(at, rest.Length), entries) };
    }
}
