ALTER TABLE "document_snapshots" ADD COLUMN "known_sha256" "bytea";--> statement-breakpoint
UPDATE "document_snapshots" SET "known_sha256" = sha256("vector" || "deletes");--> statement-breakpoint
ALTER TABLE "document_snapshots" ALTER COLUMN "known_sha256" SET NOT NULL;
