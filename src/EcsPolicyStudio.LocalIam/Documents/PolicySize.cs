namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>The size of a policy document as IAM's quotas count it.</summary>
public static class PolicySize
{
    /// <summary>
    /// The characters of a document, without the white space outside its JSON strings ("IAM doesn't count white space when calculating
    /// the size of a policy", IAM quotas).
    /// </summary>
    public static int Count(ReadOnlySpan<char> document)
    {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < document.Length; i++)
        {
            var c = document[i];
            if (quoted)
            {
                if (c == '\\' && i + 1 < document.Length)
                {
                    count++;
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
            }
            else if (c is ' ' or '\t' or '\r' or '\n')
            {
                continue;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            count++;
        }
        return count;
    }
}
