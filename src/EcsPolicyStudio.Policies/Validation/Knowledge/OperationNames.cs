using System.Collections.Frozen;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>
/// API operations whose permission has another name (Service Authorization Reference; Amazon S3 User Guide, "Required permissions for S3 API operations").
/// </summary>
internal static class OperationNames
{
    /// <summary>The permission of an operation, both as <c>prefix:Name</c>.</summary>
    public static readonly FrozenDictionary<string, string> Permissions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["s3:HeadObject"] = "s3:GetObject",
        ["s3:HeadBucket"] = "s3:ListBucket",
        ["s3:ListObjects"] = "s3:ListBucket",
        ["s3:ListObjectsV2"] = "s3:ListBucket",
        ["s3:ListObjectVersions"] = "s3:ListBucketVersions",
        ["s3:ListBuckets"] = "s3:ListAllMyBuckets",
        ["s3:ListMultipartUploads"] = "s3:ListBucketMultipartUploads",
        ["s3:ListParts"] = "s3:ListMultipartUploadParts",
        ["s3:DeleteObjects"] = "s3:DeleteObject",
        ["s3:CopyObject"] = "s3:PutObject",
        ["s3:CreateMultipartUpload"] = "s3:PutObject",
        ["s3:UploadPart"] = "s3:PutObject",
        ["s3:CompleteMultipartUpload"] = "s3:PutObject",
        ["lambda:Invoke"] = "lambda:InvokeFunction",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
