using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Validation.Facts;

/// <summary>One entry of Resource or NotResource, taken apart into the six fields of an ARN.</summary>
internal sealed class ResourceFacts
{
    private readonly string[] fields;

    public ResourceFacts(ElementValue value, bool hasVariables)
    {
        Value = value;
        IsString = value.Kind == JsonKind.String;
        IsStar = IsString && value.Text == "*";
        Variables = PolicyVariable.Scan(value.Text);
        fields = Split(value.Text, hasVariables ? Variables : []);
        Pattern = hasVariables ? PolicyVariable.ToPattern(value.Text, Variables) : value.Text;
        PathPattern = IsArn ? hasVariables ? PolicyVariable.ToPattern(Path, PolicyVariable.Scan(Path)) : Path : "";
    }

    public ElementValue Value { get; }

    public string Text => Value.Text;

    public bool IsString { get; }

    /// <summary>Whether it is every resource.</summary>
    public bool IsStar { get; }

    /// <summary>Whether it has the six fields, whatever stands in them.</summary>
    public bool IsArn => IsString && fields.Length == 6;

    public string Arn => fields[0];

    public string Partition => fields[1];

    public string Service => fields[2];

    public string Region => fields[3];

    public string Account => fields[4];

    /// <summary>The sixth field, further colons included.</summary>
    public string Path => fields[5];

    /// <summary>The whole text as a wildcard pattern: variables that are not replaced yet stand for anything.</summary>
    public string Pattern { get; }

    /// <summary>The sixth field as a wildcard pattern.</summary>
    public string PathPattern { get; }

    public IReadOnlyList<PolicyVariable> Variables { get; }

    /// <summary>Whether it can be an ARN of a type, by its service and its resource field: the others have checks of their own.</summary>
    public bool MayBe(ResourceTypeDefinition type)
    {
        if (!IsArn)
            return false;
        foreach (var template in type.Templates)
        {
            if (template.CanName(Service, PathPattern))
                return true;
        }

        return false;
    }

    // A colon inside a variable, as in ${aws:username}, separates nothing.
    private static string[] Split(string text, IReadOnlyList<PolicyVariable> variables)
    {
        if (variables.Count == 0)
            return text.Split(':', 6);
        var parts = new List<string>(6);
        int start = 0, next = 0;
        for (var i = 0; i < text.Length && parts.Count < 5; i++)
        {
            while (next < variables.Count && variables[next].Start < i && variables[next].End <= i)
                next++;
            if (next < variables.Count && i >= variables[next].Start)
            {
                i = variables[next].End - 1;
                continue;
            }

            if (text[i] == ':')
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return [.. parts];
    }
}
