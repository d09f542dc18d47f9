using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Summaries;

namespace EcsPolicyStudio.Policies.Tests.Summaries;

/// <summary>Every managed policy's summary against a slow, obvious computation from the document.</summary>
public sealed partial class SummaryInvariantTests
{
    private static readonly ServiceCatalog Catalog = ServiceCatalog.Default;

    private static readonly Dictionary<(string Entry, string Prefix), HashSet<string>> Known = [];

    private static readonly Dictionary<(string Prefix, string Entry, string Type), bool> Names = [];

    private static readonly Dictionary<(Statement Statement, string Prefix), HashSet<string>> ByStatement = [];

    private static readonly Dictionary<(Statement Statement, ServiceDefinition Service), HashSet<string>> Reached = [];

    [Fact]
    public void Create_EveryManagedPolicy_ShowsExactlyWhatTheStatementsCover()
    {
        foreach (var (name, text) in ManagedPolicyDocuments.All)
            Check(name, text, everyService: false);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*:*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":["Code*:*","e?s:Run*","s3:*Tag*"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*:Get*","Resource":"arn:aws:s3:::b/*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":["iam:*","*:Delete*","ecs:RunTask"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","NotAction":["iam:*","sts:Get*"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::secret/*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","NotResource":["arn:aws:ecs:*:*:cluster/*","arn:aws:ecs:*:*:task/*"]}""")]
    [InlineData("""{"Effect":"Allow","Action":["ecs:*","iam:PassRole","nosuch:Thing"],"Resource":["arn:aws:ecs:*:*:task/x/*","arn:aws:iam::*:role/*","arn:aws:sqs:*:*:q"]}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:?*","Resource":"arn:aws:ecs:*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"ECS:runTASK","Resource":"*"},{"Effect":"Deny","Action":"ecs:*","Resource":"*","Condition":{}}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","Resource":"*"},{"Effect":"Deny","NotAction":"ecs:Describe*","Resource":"*"}""")]
    public void Create_Unusual_ShowsExactlyWhatTheStatementsCover(string statements) =>
        Check(statements, "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}", everyService: true);

    private static void Check(string name, string text, bool everyService)
    {
        ByStatement.Clear();
        Reached.Clear();
        var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
        var summary = PolicySummary.Create(document, Catalog)!;
        foreach (var (effect, rows) in new[] { (Effect.Allow, summary.Allow), (Effect.Deny, summary.ExplicitDeny) })
        {
            var statements = document.Statements.Where(s => s.Effect == effect).ToList();
            Assert.All(rows, r => Assert.Equal(effect, r.Effect));
            Assert.Equal(rows.Count, rows.Select(r => r.Prefix).Distinct().Count());
            if (everyService)
                Assert.Equal(Catalog.Services.Where(s => s.ActionCount > 0 && statements.Exists(t => CoversSome(t, s.Prefix))).Select(s => s.Prefix), rows.Where(r => r.Access != ServiceSummary.NoActions).Select(r => r.Prefix).Order(StringComparer.Ordinal));
            foreach (var row in rows)
                CheckRow(name, row, statements, document);
        }

        // What is denied is never among what is allowed: no allowing row without an allowing statement.
        if (!document.Statements.Any(s => s.Effect == Effect.Allow))
            Assert.Empty(summary.Allow);
    }

    private static void CheckRow(string name, ServiceSummary row, List<Statement> statements, PolicyDocument document)
    {
        // Whole services look alike; a few of them are enough.
        if (row.Access is "Full access" or "All actions denied" && row.Prefix is not ("ecs" or "iam" or "s3") && statements.Exists(s => s.IsNotAction || s.Actions.Any(a => a.Text[0] == '*')))
            return;
        var service = Catalog.Find(row.Prefix)!;
        var covered = service.Actions.Where(a => statements.Exists(s => Covers(s, row.Prefix, a.Name))).ToList();
        Assert.Equal(covered, row.Actions.Select(a => a.Action));
        var effective = covered.Where(a => statements.Exists(s => Covers(s, row.Prefix, a.Name) && Reaches(s, service, a))).ToHashSet();
        Assert.Equal(effective, row.Actions.Where(a => a.HasEffect).Select(a => a.Action).ToHashSet());
        Assert.All(row.Actions, a => Assert.Equal(a.HasEffect, a.Resources.Count > 0));
        if (row.Access == ServiceSummary.NoActions)
            return;
        foreach (var level in AccessLevels.All)
        {
            var all = service.Actions.Where(a => a.AccessLevel == level).ToList();
            var part = row.Levels.SingleOrDefault(l => l.Level == level);
            Assert.Equal((all.Count(effective.Contains), all.Count), (part.Covered, part.Total));
            Assert.Equal(all.Count > 0 && all.TrueForAll(effective.Contains), part.Total > 0 && part.IsFull);
        }

        var full = effective.Count == service.Actions.Count;
        Assert.Equal(full, row.Access is "Full access" or "All actions denied");
        Assert.True(row.Effect == Effect.Allow || row.Access != "Full access", name);
        Assert.Equal(covered.Count > effective.Count, row.Warnings.Contains("One or more actions do not have an applicable resource."));
        if (row.Effect == Effect.Allow)
        {
            // Said to be denied only where a denial without condition covers the action and every resource.
            var denials = document.Statements.Where(s => s.Effect == Effect.Deny && s.Conditions.IsEmpty).ToList();
            Assert.All(row.Actions.Where(a => a.IsDenied), a => Assert.True(denials.Exists(d => Covers(d, row.Prefix, a.Action.Name)), name));
            Assert.Equal(
                covered.Where(a => denials.Exists(d => Covers(d, row.Prefix, a.Name) && !d.IsNotResource && d.Resources.Any(r => r.Text == "*"))).ToHashSet(),
                row.Actions.Where(a => a.IsDenied && !denials.Exists(d => d.IsNotResource)).Select(a => a.Action).ToHashSet());
        }
    }

    private static bool CoversSome(Statement statement, string prefix) => Catalog.Find(prefix)!.Actions.Any(a => Covers(statement, prefix, a.Name));

    private static bool Covers(Statement statement, string prefix, string action) =>
        statement.ActionElement is not null && statement.IsNotAction != Listed(statement, prefix).Contains(action);

    private static HashSet<string> Listed(Statement statement, string prefix)
    {
        if (!ByStatement.TryGetValue((statement, prefix), out var names))
            ByStatement.Add((statement, prefix), names = [.. statement.Actions.Where(a => MayName(a.Text, prefix)).SelectMany(a => Fitting(a.Text, prefix))]);
        return names;
    }

    private static bool MayName(string entry, string prefix) =>
        entry.StartsWith(prefix + ":", StringComparison.OrdinalIgnoreCase) || entry.AsSpan(0, Math.Max(0, entry.IndexOf(':', StringComparison.Ordinal))).ContainsAny('*', '?') || entry == "*";

    // The same entries stand in many policies.
    private static HashSet<string> Fitting(string entry, string prefix)
    {
        if (!Known.TryGetValue((entry, prefix), out var names))
        {
            names = [.. Catalog.Find(prefix)!.Actions.Select(a => a.Name).Where(n => Fits(entry, prefix + ":" + n))];
            Known.Add((entry, prefix), names);
        }

        return names;
    }

    private static bool Reaches(Statement statement, ServiceDefinition service, ActionDefinition action)
    {
        if (!Reached.TryGetValue((statement, service), out var types))
        {
            var entries = statement.Resources.Select(r => r.Text).ToList();
            types = entries.Contains("*") == statement.IsNotResource ? [] : ["(any)"];
            types.UnionWith(service.ResourceTypes.Where(t => statement.IsNotResource
                ? !entries.Exists(e => Fits(e, t.Template.Format(new Dictionary<string, string> { ["Partition"] = "aws" })))
                : entries.Exists(e => CanName(service.Prefix, e, t))).Select(t => t.Name));
            Reached.Add((statement, service), types);
        }

        // An action without resource-level permissions is asked on every resource.
        return (types.Contains("(any)") && (!statement.IsNotResource || action.ResourceTypes.Count == 0)) || action.ResourceTypes.Any(t => types.Contains(t.Name));
    }

    private static bool CanName(string prefix, string entry, ResourceTypeDefinition type)
    {
        if (!Names.TryGetValue((prefix, entry, type.Name), out var can))
            Names.Add((prefix, entry, type.Name), can = type.Templates.Any(t => t.CanName(Variable().Replace(entry, "*"))));
        return can;
    }

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Variable();

    // Wildcards as a child would explain them.
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.IsEmpty)
            return text.IsEmpty;
        if (pattern[0] == '*')
            return Fits(pattern[1..], text) || (!text.IsEmpty && Fits(pattern, text[1..]));
        return !text.IsEmpty && (pattern[0] == '?' || char.ToLowerInvariant(pattern[0]) == char.ToLowerInvariant(text[0])) && Fits(pattern[1..], text[1..]);
    }
}
