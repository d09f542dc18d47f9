namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>The six fields of an ARN; further colons belong to the last one (AWS document "Identify AWS resources with ARNs").</summary>
internal readonly struct ArnFields
{
    public const int Count = 6;

    private readonly string? text;
    private readonly int partition;
    private readonly int service;
    private readonly int region;
    private readonly int account;
    private readonly int resource;

    /// <summary>Takes a text apart; one with fewer than six fields is no ARN.</summary>
    public ArnFields(string text)
    {
        if (Next(text, 0, out partition) && Next(text, partition, out service) && Next(text, service, out region)
            && Next(text, region, out account) && Next(text, account, out resource))
            this.text = text;
    }

    /// <summary>Whether the text is an ARN.</summary>
    public bool IsArn => text is not null;

    /// <summary>A field of an ARN, from 0.</summary>
    public ReadOnlySpan<char> this[int field] => field switch
    {
        0 => text.AsSpan(0, partition - 1),
        1 => Between(partition, service),
        2 => Between(service, region),
        3 => Between(region, account),
        4 => Between(account, resource),
        _ => text.AsSpan(resource),
    };

    private ReadOnlySpan<char> Between(int start, int next) => text.AsSpan(start, next - 1 - start);

    private static bool Next(string text, int start, out int next)
    {
        next = text.IndexOf(':', start) + 1;
        return next > 0;
    }
}
